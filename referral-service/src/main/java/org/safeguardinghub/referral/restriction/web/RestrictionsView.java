package org.safeguardinghub.referral.restriction.web;

import java.util.List;
import org.safeguardinghub.referral.restriction.Restriction;
import org.safeguardinghub.referral.restriction.RestrictionDesk;

/** The restrictions of one person. Of a withheld record what is in force shows, and nobody's words. */
record RestrictionsView(List<RestrictionView> items) {

    static RestrictionsView of(RestrictionDesk.Listed listed) {
        return new RestrictionsView(listed.all().stream()
                .filter(one -> one.isInForce() || !listed.isWithheld())
                .map((Restriction one) -> RestrictionView.of(one, listed.isWithheld()))
                .toList());
    }
}
