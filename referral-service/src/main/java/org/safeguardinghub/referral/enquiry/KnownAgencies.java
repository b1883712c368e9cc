package org.safeguardinghub.referral.enquiry;

import java.util.List;
import org.safeguardinghub.referral.contact.Boundary;

/** Whom an authority may ask: agencies that have sent something, and those it has entered. */
@FunctionalInterface
public interface KnownAgencies {

    /** By name. */
    List<Agency> within(Boundary boundary);
}
