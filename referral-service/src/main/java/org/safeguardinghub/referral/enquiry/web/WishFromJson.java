package org.safeguardinghub.referral.enquiry.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.body.AgencyIds;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.enquiry.LegalThreshold;
import org.safeguardinghub.referral.enquiry.Statement;
import org.safeguardinghub.referral.enquiry.Statement.FamilyKnowledge;
import org.safeguardinghub.referral.enquiry.Wish;
import org.safeguardinghub.referral.form.Basis.ReasonNotSeeking;

/** A worker's wish to ask, read with every fault at once. */
final class WishFromJson {

    private static final int LONGEST = 10_000;
    private static final int SHORT = 1_000;
    private static final int MOST = 50;

    enum Knows {
        YES,
        NO
    }

    static Wish of(Place place) {
        return new Wish(
                agencies(place.at("agencies")),
                place.at("questions").texts(),
                place.at("otherQuestion").text(SHORT),
                places(place.at("children")),
                places(place.at("adults")),
                statement(place),
                place.at("dueAt").instant());
    }

    private static List<AgencyId> agencies(Place list) {
        var items = list.items();
        if (items.isEmpty() || items.size() > MOST) {
            list.findings().problem(list.pointer(), "required", "Name 1 to " + MOST + " agencies.");
        }
        return items.stream()
                .<AgencyId>mapMulti((item, found) -> {
                    var id = AgencyIds.at(item);
                    if (id != null) {
                        found.accept(id);
                    }
                })
                .toList();
    }

    private static List<Integer> places(Place list) {
        return list.items().stream()
                .<Integer>mapMulti((item, found) -> {
                    var number = item.integer();
                    if (number == null || number < 0) {
                        item.findings()
                                .problem(item.pointer(), "wrong-type", "This should be a place in the list, from 0.");
                    } else {
                        found.accept(number);
                    }
                })
                .toList();
    }

    private static Statement statement(Place place) {
        var threshold = place.needCode("threshold", LegalThreshold.class);
        var bases = place.at("bases").texts();
        if (bases.isEmpty()) {
            place.at("bases").required();
        }
        return new Statement(
                threshold,
                bases,
                place.needText("purpose", LONGEST),
                family(place),
                place.at("notSeekingConsent").oneOf(ReasonNotSeeking.class),
                place.at("balance").text(LONGEST));
    }

    private static FamilyKnowledge family(Place place) {
        boolean knows = place.needCode("familyKnows", Knows.class) == Knows.YES;
        var told = place.at("told").text(LONGEST);
        var whyNot = place.at("whyNot").text(LONGEST);
        if (!knows && whyNot == null) {
            place.at("whyNot").required();
            return new FamilyKnowledge(true, told, null);
        }
        return new FamilyKnowledge(knows, told, whyNot);
    }

    /**
     * The wish as it is sent.
     *
     * @param children places in the referral's list, from 0; none means all of them
     * @param whyNot needed where the family does not know
     */
    record WishBody(
            List<String> agencies,
            @Nullable List<String> questions,
            @Nullable String otherQuestion,
            @Nullable List<Integer> children,
            @Nullable List<Integer> adults,
            LegalThreshold threshold,
            List<String> bases,
            String purpose,
            Knows familyKnows,
            @Nullable String told,
            @Nullable String whyNot,
            @Nullable ReasonNotSeeking notSeekingConsent,
            @Nullable String balance,
            @Nullable Instant dueAt) {}

    private WishFromJson() {}
}
