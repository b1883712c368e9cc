package org.safeguardinghub.referral.enquiry;

import java.util.List;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;

/** Whether the children of a contact are the subject of a section 47 decision, on whichever contact it was signed. */
@FunctionalInterface
public interface Section47Decisions {

    List<Section47Decision> aboutTheChildrenOf(Boundary boundary, ContactId contact);
}
