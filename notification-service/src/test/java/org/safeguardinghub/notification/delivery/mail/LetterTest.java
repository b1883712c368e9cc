package org.safeguardinghub.notification.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.delivery.Notice;

class LetterTest {

    static final Instant A_SUMMER_MORNING = Instant.parse("2026-07-06T08:05:00Z");
    static final URI SIGN_IN = URI.create("https://hub.example");

    @Test
    void anAcknowledgementSaysWhatArrivedWhenInLondonAndWhatToDoInDanger() {
        var letter = Letter.of(notice(Notice.Kind.ACKNOWLEDGEMENT), SIGN_IN);

        assertThat(letter.subject()).isEqualTo("Referral C-7KQ4-M2XP was received");
        assertThat(letter.text()).contains("C-7KQ4-M2XP", "09:05 on 6 July 2026", "https://hub.example", "call 999");
    }

    @Test
    void aPageSaysThatSomebodyIsNeededNowAndNotWhoIsInDanger() {
        var letter = Letter.of(notice(Notice.Kind.DANGER_PAGE), SIGN_IN);

        assertThat(letter.subject()).isEqualTo("Immediate danger: referral C-7KQ4-M2XP needs you now");
        assertThat(letter.text()).contains("take it now", "call 999").doesNotContain("fernbank");
    }

    @ParameterizedTest
    @EnumSource
    void everyLetterSaysAReferenceATimeAndWhereToSignInAndWhatToDoInDanger(Notice.Kind kind) {
        var letter = Letter.of(notice(kind), SIGN_IN);

        assertThat(letter.subject()).contains("C-7KQ4-M2XP");
        assertThat(letter.text())
                .contains("C-7KQ4-M2XP", "09:05 on 6 July 2026", "https://hub.example", "sent by a machine")
                .contains(kind.isPage() ? "the next person in the list is called" : "call 999")
                .doesNotContain("%", "null", "fernbank");
    }

    private static Notice notice(Notice.Kind kind) {
        return new Notice(
                kind,
                new ContactId(UUID.randomUUID()),
                "C-7KQ4-M2XP",
                new AuthorityId("lewisham"),
                new AgencyId("fernbank-primary"),
                A_SUMMER_MORNING);
    }
}
