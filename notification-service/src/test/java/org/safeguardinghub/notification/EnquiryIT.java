package org.safeguardinghub.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;
import org.safeguardinghub.notification.enquiry.Enquiries;
import org.safeguardinghub.notification.enquiry.Enquiries.Enquiry;
import org.springframework.beans.factory.annotation.Autowired;

/** Agencies that are asked something, each once for each time it is asked. */
class EnquiryIT extends NotificationCase {

    @Autowired
    Enquiries enquiries;

    @Test
    void eachRequestIsToldOnceAndEachReminderIsItsOwn() {
        hear(UUID.randomUUID(), ImmediateDanger.DENIED, 1);
        var at = CLOCK.instant();
        var request = new Enquiry(contact, UUID.randomUUID(), at.plus(Duration.ofHours(6)));
        var another = new Enquiry(contact, UUID.randomUUID(), at.plus(Duration.ofHours(6)));
        var agency = new AgencyId(school);

        enquiries.asked(request, agency, at);
        enquiries.asked(request, agency, at);
        enquiries.asked(another, agency, at);
        enquiries.chased(request, agency, at.plusSeconds(60));
        enquiries.chased(request, agency, at.plusSeconds(120));
        enquiries.cancelled(another, agency, at.plusSeconds(180));

        assertThat(notices())
                .containsExactlyInAnyOrder(
                        "ACKNOWLEDGEMENT",
                        "INFORMATION_REQUEST",
                        "INFORMATION_REQUEST",
                        "CHASER",
                        "CHASER",
                        "REQUEST_CANCELLED");
        whileTimeGoesOn(() -> PARTNER.callsTo(school).stream().distinct().count() == 6);
        assertThat(aPartner(school, "partner-system")
                        .get("/api/v1/feed")
                        .json()
                        .at("/items")
                        .valueStream()
                        .filter(notice -> notice.path("type").asString("").endsWith("InformationRequested.v1"))
                        .map(notice -> notice.at("/data/link").asString("")))
                .anyMatch(link -> link.endsWith("/api/v1/requests/" + request.id()));
    }

    @Test
    void anInvitationSaysByMailUntilWhenAndNotAboutWhom() {
        hear(UUID.randomUUID(), ImmediateDanger.DENIED, 1);
        var discussion = new Enquiry(contact, UUID.randomUUID(), MONDAY_9AM.plus(Duration.ofDays(30)));

        enquiries.invited(discussion, List.of(new AgencyId(authority)), CLOCK.instant());

        whileTimeGoesOn(() -> mailTo(authority).size() == 1);
        assertThat(mailTo(authority).getFirst())
                .contains("invited to a strategy discussion", "09:00 on 23 December 2026");
    }

    private List<String> notices() {
        return jdbc.sql("select kind from notice where contact_id = :contact")
                .param("contact", contact.value())
                .query(String.class)
                .list();
    }
}
