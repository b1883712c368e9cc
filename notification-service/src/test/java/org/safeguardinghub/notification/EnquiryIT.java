package org.safeguardinghub.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.referral.CaseEvent.StrategyDiscussionCalled;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementWithdrawn;
import org.safeguardinghub.contracts.referral.EnquiryEvent.InformationRequested;
import org.safeguardinghub.contracts.referral.EnquiryEvent.RequestCancelled;
import org.safeguardinghub.contracts.referral.EnquiryEvent.RequestChased;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;

/** Agencies that are asked something, each once for each time it is asked. */
class EnquiryIT extends NotificationCase {

    @Test
    void eachRequestIsToldOnceAndEachReminderIsItsOwn() {
        hear(UUID.randomUUID(), ImmediateDanger.DENIED, 1);
        var here = new AuthorityId(authority);
        var agency = new AgencyId(school);
        var at = CLOCK.instant();
        var due = at.plus(Duration.ofHours(6));
        var request = UUID.randomUUID();
        var another = UUID.randomUUID();

        hear(new InformationRequested(contact, request, here, agency, due, "AMBER", at));
        hear(new InformationRequested(contact, request, here, agency, due, "AMBER", at));
        hear(new InformationRequested(contact, another, here, agency, due, "AMBER", at));
        hear(new RequestChased(contact, request, here, agency, due, 1, "WORKER", at.plusSeconds(60)));
        hear(new RequestChased(contact, request, here, agency, due, 2, "DUE", at.plusSeconds(120)));
        hear(new RequestCancelled(contact, another, here, agency, "AGREEMENT_WITHDRAWN", at.plusSeconds(180)));
        hear(new AgreementWithdrawn(contact, here, List.of(agency), at.plusSeconds(180)));

        assertThat(notices())
                .containsExactlyInAnyOrder(
                        "ACKNOWLEDGEMENT",
                        "INFORMATION_REQUEST",
                        "INFORMATION_REQUEST",
                        "CHASER",
                        "CHASER",
                        "REQUEST_CANCELLED",
                        "AGREEMENT_WITHDRAWN");
        whileTimeGoesOn(() -> PARTNER.callsTo(school).stream().distinct().count() == 7);
        assertThat(aPartner(school, "partner-system")
                        .get("/api/v1/feed")
                        .json()
                        .at("/items")
                        .valueStream()
                        .filter(notice -> notice.path("type").asString("").endsWith("InformationRequested.v1"))
                        .map(notice -> notice.at("/data/link").asString("")))
                .anyMatch(link -> link.endsWith("/api/v1/requests/" + request));
    }

    @Test
    void anInvitationSaysByMailUntilWhenAndNotAboutWhom() {
        hear(UUID.randomUUID(), ImmediateDanger.DENIED, 1);
        hear(new StrategyDiscussionCalled(
                contact,
                UUID.randomUUID(),
                new AuthorityId(authority),
                1,
                "MEETING",
                MONDAY_9AM.plus(Duration.ofDays(30)),
                List.of(new AgencyId(authority)),
                CLOCK.instant()));

        whileTimeGoesOn(() -> mailTo(authority).size() == 1);
        assertThat(mailTo(authority).getFirst())
                .contains("invited to a strategy discussion", "09:00 on 23 December 2026");
    }

    private List<String> notices() {
        return within(() -> jdbc.sql("select kind from notice where contact_id = :contact")
                .param("contact", contact.value())
                .query(String.class)
                .list());
    }
}
