package org.safeguardinghub.network.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

class NetworkTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

    @Test
    void eachVainTryWaitsTwiceAsLongUpToFiveMinutes() {
        var pauses = Stream.iterate(
                        waiting().waitLonger(WaitingFor.REFERRAL_SERVICE, FIRST_PAUSE, MONDAY_9AM),
                        network -> network.waitLonger(WaitingFor.REFERRAL_SERVICE, FIRST_PAUSE, MONDAY_9AM))
                .limit(100)
                .map(network -> Duration.between(MONDAY_9AM, network.nextTry()))
                .toList();

        assertThat(pauses).startsWith(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(pauses.getLast()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void peopleOfTheReferralAreSuggestedAndNothingMore() {
        var seeded = waiting().seed(new Household(List.of(child()), List.of(gran())), MONDAY_9AM);

        assertThat(seeded.children()).containsExactly(child());
        assertThat(seeded.members())
                .containsExactly(new Member(
                        gran().person(),
                        new Relation("GRANDPARENT"),
                        IdentifiedBy.PROFESSIONAL,
                        ContactLevel.LIVES_ELSEWHERE,
                        new Membership.Suggested(MONDAY_9AM)));
    }

    @Test
    void aPersonWhoIsNamedTwiceIsSuggestedOnce() {
        var seeded = waiting().seed(new Household(List.of(), List.of(gran(), gran())), MONDAY_9AM);

        assertThat(seeded.members()).hasSize(1);
    }

    @Test
    void aPersonInALogLineTellsNoName() {
        assertThat(gran().person().toString()).doesNotContain("Testgran");
    }

    static Network.Waiting waiting() {
        var opening = new Network.Opening(
                NetworkId.next(), new ContactId(UUID.randomUUID()), new AuthorityId("lewisham"), MONDAY_9AM);
        return new Network.Waiting(opening, WaitingFor.FIRST_TRY, 0, MONDAY_9AM);
    }

    static Person child() {
        return new Person(new PersonKey("child-1"), "Amara Testchild");
    }

    static Household.Adult gran() {
        return new Household.Adult(
                new Person(new PersonKey("adult-1"), "Joan Testgran"), new Relation("GRANDPARENT"), false);
    }
}
