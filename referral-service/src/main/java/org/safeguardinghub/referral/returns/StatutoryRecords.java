package org.safeguardinghub.referral.returns;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.form.LaChildId;

/**
 * The authority's referrals, handed over one at a time: a return is never held in memory whole. Restricted records are
 * among them, for the law wants every child counted; sealed ones are not, for nothing may lead to them (ADR 28).
 */
public interface StatutoryRecords {

    /** Which referrals a return is about. Those of one child follow each other, the oldest first. */
    enum Which {
        /** Open on any day of the period; without further action only where referred in it. */
        OPEN_IN,
        REFERRED_IN,
        ASSESSED_IN,
        ENQUIRED_IN
    }

    void referrals(Boundary boundary, Which which, Period period, Consumer<ReferralRow> each);

    void contacts(Boundary boundary, Period period, Consumer<ContactRow> each);

    /**
     * Every referral of the children whose referrals changed on a day.
     *
     * @param after the last child of the batch before
     * @param children at most so many children
     */
    void changedOn(Boundary boundary, Period day, @Nullable LaChildId after, int children, Consumer<ReferralRow> each);
}
