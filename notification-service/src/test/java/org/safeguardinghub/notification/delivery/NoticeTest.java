package org.safeguardinghub.notification.delivery;

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
import org.safeguardinghub.notification.delivery.Notice.Kind;
import org.safeguardinghub.notification.delivery.ThinNotice.Data;

class NoticeTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    static final URI HUB = URI.create("https://hub.example");

    final ContactId contact = new ContactId(UUID.randomUUID());
    final UUID request = UUID.randomUUID();

    @Test
    void theSameFactIsTheSameNoticeAndALaterOneIsNot() {
        assertThat(notice(Kind.OUTCOME, MONDAY_9AM).id())
                .isEqualTo(notice(Kind.OUTCOME, MONDAY_9AM).id())
                .isNotEqualTo(notice(Kind.OUTCOME, MONDAY_9AM.plusMillis(1)).id())
                .isNotEqualTo(notice(Kind.QUESTION, MONDAY_9AM).id());
    }

    @ParameterizedTest
    @EnumSource
    void whatAnAgencyIsSentHasATypeOfItsOwnAndNoMoreThanALink(Kind kind) {
        var thin = ThinNotice.of(notice(kind, MONDAY_9AM), HUB);

        assertThat(thin.type()).matches("org\\.safeguardinghub\\.partner\\.[A-Za-z]+\\.v1");
        assertThat(thin.id()).isEqualTo(notice(kind, MONDAY_9AM).id().toString());
        assertThat(thin.toString()).contains("https://hub.example/api/v1/");
    }

    @Test
    void aRequestSaysUntilWhenAndWhereToReadIt() {
        var asked = new Notice(
                Kind.INFORMATION_REQUEST,
                contact,
                "C-7KQ4-M2XP",
                new AuthorityId("lewisham"),
                new AgencyId("fernbank-primary"),
                MONDAY_9AM,
                request,
                MONDAY_9AM.plusSeconds(7200));

        assertThat(ThinNotice.of(asked, HUB).data())
                .isEqualTo(new Data.Asked(
                        "C-7KQ4-M2XP",
                        "ASKED",
                        request,
                        MONDAY_9AM.plusSeconds(7200),
                        HUB.resolve("/api/v1/requests/" + request)));
    }

    private Notice notice(Kind kind, Instant at) {
        return new Notice(
                kind, contact, "C-7KQ4-M2XP", new AuthorityId("lewisham"), new AgencyId("fernbank-primary"), at);
    }
}
