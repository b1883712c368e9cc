package org.safeguardinghub.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.contracts.referral.CaseEvent.EndingProposed;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementWithdrawn;
import org.safeguardinghub.contracts.referral.HandlingEvent.ContactReleased;
import org.safeguardinghub.contracts.referral.PersonEvent.SealedRecordTouched;
import org.safeguardinghub.contracts.referral.ReferralEvent.ClocksSet;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactAmended;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactErased;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReturned;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;
import org.safeguardinghub.contracts.referral.SenderEvent.DangerStated;
import org.safeguardinghub.testkit.infrastructure.Dump;
import org.safeguardinghub.testkit.infrastructure.EveryRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A contact was erased elsewhere, while something was still to be told about it here. */
class ErasureIT extends NotificationCase {

    static final UUID PRIYA = UUID.randomUUID();

    static final String OPEN_ALERTS = "alert where contact_id = :contact and state in ('RAISED', 'ACKNOWLEDGED')";
    static final String OPEN_DELIVERIES = "delivery where contact_id = :contact and next_at is not null";
    static final String RUNNING_CLOCKS = "clock_timer where contact_id = :contact and state = 'RUNNING'";
    static final List<String> OPEN = List.of(OPEN_ALERTS, OPEN_DELIVERIES, RUNNING_CLOCKS);

    /** The school and its address. */
    static final List<String> NAMED_AFTER_IT_BY_THIS_TEST =
            List.of("agency.id", "endpoint.agency", "endpoint.address", "delivery.agency", "notice.agency");

    @Autowired
    Environment environment;

    AuthorityId here;
    Instant now;

    @BeforeEach
    void aContactWithEverythingOpen() {
        here = new AuthorityId(authority);
        now = CLOCK.instant();
        PARTNER.answer(school, Collections.nCopies(50, 500).toArray(Integer[]::new));
        hear(UUID.randomUUID(), ImmediateDanger.STATED, 1);
        hear(new ContactClaimed(contact, here, PRIYA, now));
        hear(new ContactAmended(contact, here, new AgencyId(school), 2, 1, now, null, null, null));
        OPEN.forEach(open -> assertThat(count(open)).as(open).isPositive());
    }

    @Test
    void nothingIsOpenAnyMoreAndWhatWasToldStays() {
        int told = count("notice where contact_id = :contact");

        hear(erased());
        hear(erased());

        nothingIsOpen();
        assertThat(count("known_contact where contact_id = :contact")).isZero();
        assertThat(count("notice where contact_id = :contact")).isEqualTo(told);
        assertThat(count("delivery where contact_id = :contact and state = 'GIVEN_UP'"))
                .isPositive();
        assertThat(count("audit_event where action = 'contact-erased' and subject_id = cast(:contact as text)"))
                .isOne();
    }

    @Test
    void timeBringsNothingOfItBack() {
        hear(erased());
        int calls = PARTNER.callsTo(school).size();

        var later = CLOCK.instant().plus(Duration.ofDays(2));
        CLOCK.turnTo(later);
        whileTimeGoesOn(() -> CLOCK.instant().isAfter(later.plusSeconds(5)));

        nothingIsOpen();
        assertThat(PARTNER.callsTo(school).size())
                .as("one may have been under way")
                .isBetween(calls, calls + 1);
    }

    @Test
    void whatComesLateStartsNothingAgainWhicheverWayItComes() {
        hear(erased());

        var late = List.<HubEvent>of(
                new DangerStated(contact, "C-7KQ4-M2XP", here, new AgencyId(school), now),
                new ContactClaimed(contact, here, PRIYA, now),
                new ContactReleased(contact, here, PRIYA, now),
                new ContactAmended(contact, here, new AgencyId(school), 3, 1, now, null, null, null),
                new ContactReturned(contact, here, new AgencyId(school), now),
                new ClocksSet(contact, here, List.of(clock(9)), List.of(), now.plusSeconds(1)),
                new AgreementWithdrawn(contact, here, List.of(new AgencyId(school)), now),
                new EndingProposed(contact, UUID.randomUUID(), here, PRIYA, now),
                new SealedRecordTouched(new PersonId(UUID.randomUUID()), here, contact, now));
        int told = count("notice where contact_id = :contact");
        hear(UUID.randomUUID(), ImmediateDanger.STATED, 2);
        late.forEach(this::hear);

        nothingIsOpen();
        assertThat(count("known_contact where contact_id = :contact")).isZero();
        assertThat(count("notice where contact_id = :contact")).isEqualTo(told);
    }

    @Test
    void aContactOfWhichNothingWasHeardBeforeIsNotOpenedAfterwards() {
        var other = new ContactId(UUID.randomUUID());

        hear(new ContactErased(other, here, List.of(), now));
        hear(new DangerStated(other, "C-7KQ4-M2XP", here, new AgencyId(school), now));

        assertThat(count("alert where contact_id = '" + other + "'")).isZero();
    }

    @Test
    void whatWasSentAboutItIsNotSentAgain() {
        var delivery = within(() -> jdbc.sql("select id from delivery where contact_id = :contact limit 1")
                .param("contact", contact.value())
                .query(UUID.class)
                .single());
        hear(erased());

        var answer = aColleague("manager").post("/api/v1/deliveries/" + delivery + "/replay");

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.text("/code")).isEqualTo("contact-erased");
        nothingIsOpen();
        assertThat(aPerson(PRIYA, "manager", "elsewhere")
                        .post("/api/v1/deliveries/" + delivery + "/replay")
                        .status())
                .as("another authority learns nothing of it")
                .isEqualTo(404);
    }

    /** Whatever is added here is looked at by somebody: nothing of it may be words about anybody. */
    @Test
    void itsIdStandsOnlyBesideCodesAndTimes() {
        hear(erased());

        assertThat(Dump.columnsWith(EveryRow.ofTheOwner(environment), contact.toString()))
                .filteredOn(column -> !NAMED_AFTER_IT_BY_THIS_TEST.contains(column))
                .isSubsetOf(
                        "alert.contact_id",
                        "alert.occasion",
                        "audit_event.subject_id",
                        "clock_timer.contact_id",
                        "delivery.contact_id",
                        "delivery.subject_id",
                        "erased_contact.contact_id",
                        "notice.contact_id",
                        "notice.subject_id",
                        "outbox.aggregate_id",
                        "outbox.body",
                        "scheduled_tasks.task_instance");
    }

    private void nothingIsOpen() {
        OPEN.forEach(open -> assertThat(count(open)).as(open).isZero());
    }

    private ContactErased erased() {
        return new ContactErased(contact, here, List.of(), now);
    }
}
