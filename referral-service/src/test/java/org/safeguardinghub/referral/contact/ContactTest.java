package org.safeguardinghub.referral.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.referral.contact.Arrivals.MONDAY_9AM;
import static org.safeguardinghub.referral.contact.Arrivals.anArrival;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.contact.Contact.Received;
import org.safeguardinghub.referral.form.Danger;
import org.safeguardinghub.referral.workforce.Worker;

class ContactTest {

    final Worker priya = new Worker(UUID.randomUUID(), "Priya Nair");
    final Worker sam = new Worker(UUID.randomUUID(), "Sam Okafor");

    @Test
    void aClaimedContactIsOnePersonsAndKeepsItsArrival() {
        var received = new Received(anArrival(Danger.Statement.DENIED));

        var claimed = received.claim(priya, MONDAY_9AM);

        assertThat(claimed.hold().isOf(priya)).isTrue();
        assertThat(claimed.hold().isOf(sam)).isFalse();
        assertThat(claimed.arrival()).isEqualTo(received.arrival());
    }

    @Test
    void dangerThatNobodyDeniedRanksWithDanger() {
        assertThat(Urgency.of(new Received(anArrival(Danger.Statement.NOT_STATED))))
                .isEqualTo(Urgency.of(new Received(anArrival(Danger.Statement.STATED))))
                .isLessThan(Urgency.of(new Received(anArrival(Danger.Statement.DENIED))));
    }

    @Test
    void aReferenceCanBeReadOutWithoutMistakes() {
        var random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            assertThat(Reference.random(random).value())
                    .matches("C-[2-9A-Z]{4}-[2-9A-Z]{4}")
                    .doesNotContainPattern("[ILOU]");
        }
    }

    @Test
    void aReferenceIsUnderstoodAsPeopleTypeIt() {
        assertThat(Reference.typed(" c-7kq4-m2xp ")).contains(new Reference("C-7KQ4-M2XP"));
        assertThat(Reference.typed("C-7KQ4-M2X")).isEmpty();
        assertThat(Reference.typed("C-7KQ4-M2XI")).isEmpty();
    }

    @Test
    void idsSortByArrivalAndAreNeverTheSame() {
        var random = new Random(7);
        Set<UUID> ids = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            var id = NewContactIds.at(MONDAY_9AM, random).value();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            ids.add(id);
        }
        var later = NewContactIds.at(MONDAY_9AM.plusMillis(1), random).value();

        assertThat(ids).hasSize(1_000).allMatch(id -> id.toString().compareTo(later.toString()) < 0);
    }

    @Test
    void aCursorComesBackAsItWasAndAnythingElseIsRefused() {
        var position = new Position(20, MONDAY_9AM, UUID.randomUUID());

        assertThat(Position.read(position.cursor())).contains(position);
        assertThat(Position.read("not a cursor")).isEmpty();
        assertThat(Position.read("MHx8")).isEmpty();
    }
}
