package org.safeguardinghub.referral.statutory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.contact.Boundary;

/** The invitations of an agency, seen from inside its boundary. */
public interface Invitations {

    /** Writes who is invited to what, as the referral says now. */
    void write(Referral referral);

    /** The latest first. */
    List<Invitation> page(Boundary boundary, @Nullable Turn after, int limit);

    /** To all discussions of one case, the latest first. */
    List<Invitation> ofCase(Boundary boundary, ReferralId referral);

    /** Where a page ends. */
    record Turn(ReferralId referral, int discussion) {}
}
