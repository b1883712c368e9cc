package org.safeguardinghub.referral.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One referral as its sender told it: the partner's word, which later screening adds to and never rewrites. */
public record ReferralForm(
        @Nullable String clientReference,
        Danger immediateDanger,
        List<Child> children,
        List<Adult> adults,
        @Nullable Concern concern,
        @Nullable Referrer referrer,
        @Nullable FamilyInformed familyInformed,
        @Nullable Basis basis,
        List<Responsibility> parentalResponsibility,
        List<Order> orders,
        @Nullable Situation situation,
        List<Confidence> confidentialFromFamily,
        List<String> linkedReferrals,
        List<NotGiven> notGiven) {

    public ReferralForm {
        children = List.copyOf(children);
        adults = List.copyOf(adults);
        notGiven = List.copyOf(notGiven);
        parentalResponsibility = Given.list(parentalResponsibility);
        orders = Given.list(orders);
        confidentialFromFamily = Given.list(confidentialFromFamily);
        linkedReferrals = Given.list(linkedReferrals);
    }

    /** The form as it was before anybody asked for orders, responsibilities and confidences. */
    public ReferralForm(
            @Nullable String clientReference,
            Danger immediateDanger,
            List<Child> children,
            List<Adult> adults,
            @Nullable Concern concern,
            @Nullable Referrer referrer,
            @Nullable FamilyInformed familyInformed,
            @Nullable Basis basis,
            List<NotGiven> notGiven) {
        this(
                clientReference,
                immediateDanger,
                children,
                adults,
                concern,
                referrer,
                familyInformed,
                basis,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                notGiven);
    }

    public List<String> statedBases() {
        return basis == null ? List.of() : basis.codes();
    }
}
