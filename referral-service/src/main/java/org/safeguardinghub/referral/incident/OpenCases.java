package org.safeguardinghub.referral.incident;

import java.util.List;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;

/** Which children of a contact are on a case that is open already. */
@FunctionalInterface
public interface OpenCases {

    List<OpenCase> ofTheChildrenOf(Boundary boundary, ContactId contact);
}
