package org.safeguardinghub.network.family;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/** Suggests who might be in a child's network. It suggests and it asks; it never rules anybody out or contacts them. */
final class NetworkFinder {

    /** Each person once, in the order of the referral. */
    static List<Member> suggest(Household household, Instant now) {
        var byPerson = new LinkedHashMap<PersonKey, Member>();
        household.adults().forEach(adult -> byPerson.putIfAbsent(adult.person().key(), member(adult, now)));
        return List.copyOf(byPerson.values());
    }

    private static Member member(Household.Adult adult, Instant now) {
        return new Member(
                adult.person(),
                adult.relation(),
                // A referral is its sender's account: as far as we know, no child and no parent named anybody in it.
                IdentifiedBy.PROFESSIONAL,
                ContactLevel.of(adult.livesWithChild()),
                new Membership.Suggested(now));
    }

    private NetworkFinder() {}
}
