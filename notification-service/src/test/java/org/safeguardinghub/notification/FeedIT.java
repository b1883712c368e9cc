package org.safeguardinghub.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReturned;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;
import tools.jackson.databind.JsonNode;

/** A partner who asks instead of being called, and one who asks to be called again. */
class FeedIT extends NotificationCase {

    Asking system;

    @BeforeEach
    void aContactHasArrived() {
        hear(UUID.randomUUID(), ImmediateDanger.DENIED, 1);
        system = aPartner(school, "partner-system");
    }

    @Test
    void aPartnerReadsItsOwnNoticesAndGoesOnWhereItStopped() {
        var first = system.get("/api/v1/feed");
        assertThat(types(first)).containsExactly("org.safeguardinghub.partner.ReferralReceived.v1");
        assertThat(first.text("/items/0/data/link")).endsWith("/api/v1/referrals/C-7KQ4-M2XP");

        assertThat(types(since(first))).isEmpty();
        hear(new ContactReturned(contact, new AuthorityId(authority), new AgencyId(school), CLOCK.instant()));

        var second = since(first);
        assertThat(types(second)).containsExactly("org.safeguardinghub.partner.InformationNeeded.v1");
        assertThat(second.text("/items/0/data/status")).isEqualTo("INFORMATION_NEEDED");
        assertThat(types(since(second))).isEmpty();
    }

    @Test
    void anotherAgencyAndAnotherAuthorityReadNothingOfIt() {
        assertThat(types(aPartner("school-elsewhere", "partner-system").get("/api/v1/feed")))
                .isEmpty();
        assertThat(aColleague("partner-practitioner").get("/api/v1/feed").status())
                .isEqualTo(403);
    }

    @Test
    void aNoticeThatIsStillBeingWrittenIsNotOvertaken() {
        var before = system.get("/api/v1/feed");

        within(() -> {
            var told = slowlyTold();
            hear(new ContactReturned(contact, new AuthorityId(authority), new AgencyId(school), CLOCK.instant()));
            assertThat(types(since(before))).isEmpty();
            return told;
        });

        assertThat(types(since(before)))
                .containsExactly(
                        "org.safeguardinghub.partner.ReferralDecided.v1",
                        "org.safeguardinghub.partner.InformationNeeded.v1");
    }

    @Test
    void aCursorThatWeDidNotGiveOutIsRefused() {
        for (var cursor : List.of("17", "Li4u", "%C3%A4", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5LjE")) {
            assertThat(system.get("/api/v1/feed?cursor=" + cursor).text("/code"))
                    .isEqualTo("bad-cursor");
        }
    }

    @Test
    void aReplayIsSentUnderTheSameIdAndOnlyForThoseWhoseItIs() {
        delivered("WEBHOOK");
        var engineer = aPartner(school, "integration-engineer");
        var delivery = engineer.get("/api/v1/deliveries").text("/items/0/deliveryId");
        var replay = "/api/v1/deliveries/" + delivery + "/replay";

        assertThat(aPartner("school-elsewhere", "integration-engineer")
                        .post(replay)
                        .status())
                .isEqualTo(404);
        assertThat(aPerson(UUID.randomUUID(), "manager", "elsewhere")
                        .post(replay)
                        .status())
                .isEqualTo(404);
        assertThat(system.post(replay).status()).isEqualTo(403);
        assertThat(engineer.post(replay).text("/state")).isEqualTo("DUE");

        whileTimeGoesOn(() -> PARTNER.callsTo(school).size() == 2);
        assertThat(PARTNER.callsTo(school).stream().distinct()).hasSize(1);
        delivered("WEBHOOK");
        assertThat(engineer.get("/api/v1/deliveries")
                        .json()
                        .at("/items/0/attempts")
                        .size())
                .isEqualTo(2);
    }

    private int slowlyTold() {
        return jdbc.sql("""
                insert into notice (id, kind, contact_id, subject_id, reference, authority, agency, happened_at)
                values (gen_random_uuid(), 'OUTCOME', :contact, :contact, 'C-7KQ4-M2XP', :authority, :school, now())""")
                .param("contact", contact.value())
                .param("authority", authority)
                .param("school", school)
                .update();
    }

    private Asking.Answer since(Asking.Answer before) {
        return system.get("/api/v1/feed?cursor=" + before.text("/nextCursor"));
    }

    private static List<String> types(Asking.Answer feed) {
        return feed.json().at("/items").valueStream().map(FeedIT::type).toList();
    }

    private static String type(JsonNode notice) {
        return notice.path("type").asString("");
    }
}
