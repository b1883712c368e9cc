package org.safeguardinghub.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.alert.Alerts.Reader;
import org.safeguardinghub.notification.alert.Occasion.Subject;

class ReaderTest {

    static final AuthorityId LEWISHAM = new AuthorityId("lewisham");
    final Subject subject = new Subject(new ContactId(UUID.randomUUID()), "C-7KQ4-M2XP");

    @Test
    void dangerIsForTheWholeFrontDoorOfItsOwnAuthority() {
        var danger = alert(Occasions.immediateDanger(LEWISHAM, subject, Instant.EPOCH));

        assertThat(reader("lewisham", "front-door-worker").maySee(danger)).isTrue();
        assertThat(reader("lewisham", "duty-manager").maySee(danger)).isTrue();
        assertThat(reader("westmarsh", "duty-manager").maySee(danger)).isFalse();
        assertThat(reader("lewisham", "partner-system").maySee(danger)).isFalse();
    }

    @Test
    void aClockReachesTheManagerWhenItIsLate() {
        assertThat(reader("lewisham", "manager")
                        .maySee(alert(Occasions.clock(LEWISHAM, subject, "DECISION", 1, 0, 50))))
                .isFalse();
        assertThat(reader("lewisham", "manager")
                        .maySee(alert(Occasions.clock(LEWISHAM, subject, "DECISION", 1, 1, 80))))
                .isTrue();
    }

    @Test
    void aDeadLetterIsForEngineersWhereverTheyWork() {
        var dead = alert(Occasions.deadLetter("hub.referral:0:17", "UNREADABLE"));

        assertThat(reader("westmarsh", "integration-engineer").maySee(dead)).isTrue();
        assertThat(reader("lewisham", "front-door-worker").maySee(dead)).isFalse();
    }

    private static Reader reader(String authority, String role) {
        return new Reader(new AuthorityId(authority), Set.of(role), UUID.randomUUID());
    }

    private static Alert alert(Occasion occasion) {
        return new Alert.Raised(AlertId.next(), occasion, Instant.EPOCH, null);
    }
}
