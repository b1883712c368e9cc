package org.safeguardinghub.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.alert.Alert.Answer;
import org.safeguardinghub.notification.alert.Alert.Raised;
import org.safeguardinghub.notification.alert.Alerts.Reader;
import org.safeguardinghub.notification.alert.Occasion.Subject;

class AlertTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    static final Instant TEN_LATER = MONDAY_9AM.plusSeconds(600);
    static final AuthorityId LEWISHAM = new AuthorityId("lewisham");
    static final UUID SAM = UUID.randomUUID();

    final Subject subject = new Subject(new ContactId(UUID.randomUUID()), "C-7KQ4-M2XP");
    final Raised raised = raised(Occasions.redRated(LEWISHAM, subject, false, MONDAY_9AM));

    @Test
    void seeingItIsNotDealingWithIt() {
        var seen = raised.acknowledge("dee", TEN_LATER);
        var done = seen.resolve("morgan", TEN_LATER.plusSeconds(60));

        assertThat(seen).isInstanceOf(Alert.Open.class);
        assertThat(done.seen()).isEqualTo(new Answer("dee", TEN_LATER));
        assertThat(done.dealtWith().by()).isEqualTo("morgan");
    }

    @Test
    void whoHasSeenItIsStillKnownWhenItsReasonHasGone() {
        assertThat(raised.acknowledge("dee", TEN_LATER).standDown(TEN_LATER).seen())
                .isEqualTo(new Answer("dee", TEN_LATER));
        assertThat(raised.standDown(TEN_LATER).seen()).isNull();
    }

    @Test
    void whatHappensAgainIsAnotherOccasionAndWhatIsHeardAgainIsNot() {
        var again = Occasions.redRated(LEWISHAM, subject, false, TEN_LATER);

        assertThat(again.key()).isNotEqualTo(raised.occasion().key());
        assertThat(Occasions.redRated(LEWISHAM, subject, false, MONDAY_9AM).key())
                .isEqualTo(raised.occasion().key());
    }

    @Test
    void anOfferIsForOnePersonWhateverTheirRoleAndInTheirOwnAuthorityOnly() {
        var offer = raised(Occasions.handOverOffered(LEWISHAM, subject, SAM, MONDAY_9AM));

        assertThat(new Reader(LEWISHAM, Set.of("front-door-worker"), SAM).maySee(offer))
                .isTrue();
        assertThat(new Reader(LEWISHAM, Set.of("manager"), UUID.randomUUID()).maySee(offer))
                .isFalse();
        assertThat(new Reader(new AuthorityId("westmarsh"), Set.of("manager"), SAM).maySee(offer))
                .isFalse();
    }

    private static Raised raised(Occasion occasion) {
        return new Raised(AlertId.next(), occasion, MONDAY_9AM, TEN_LATER);
    }
}
