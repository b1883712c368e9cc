package org.safeguardinghub.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.contracts.referral.CaseEvent.AllocationOffered;
import org.safeguardinghub.contracts.referral.CaseEvent.EndingProposed;
import org.safeguardinghub.contracts.referral.CaseEvent.ReferralClosed;
import org.safeguardinghub.contracts.referral.CaseEvent.StepDownRefused;
import org.safeguardinghub.contracts.referral.ClockStarted;
import org.safeguardinghub.contracts.referral.ClockStarted.Rung;
import org.safeguardinghub.contracts.referral.HandlingEvent.ContactReleased;
import org.safeguardinghub.contracts.referral.HandlingEvent.DowngradeRefused;
import org.safeguardinghub.contracts.referral.HandlingEvent.HandOverDeclined;
import org.safeguardinghub.contracts.referral.HandlingEvent.ProposalSentBack;
import org.safeguardinghub.contracts.referral.PersonEvent.EmergencyOpeningReviewed;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictedRecordOpened;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictionConfirmed;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictionLifted;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictionStands;
import org.safeguardinghub.contracts.referral.PersonEvent.SealedRecordTouched;
import org.safeguardinghub.contracts.referral.ReferralEvent.ChildOutcome;
import org.safeguardinghub.contracts.referral.ReferralEvent.ClocksSet;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactAmended;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClosed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactDecided;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReopened;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReturned;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactScreened;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactWithdrawn;
import org.safeguardinghub.contracts.referral.ReferralEvent.DecisionProposed;
import org.safeguardinghub.contracts.referral.ReferralEvent.DowngradeAsked;
import org.safeguardinghub.contracts.referral.ReferralEvent.HandOverOffered;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;
import org.safeguardinghub.contracts.referral.SenderEvent.DangerStated;

/** A contact on its way from a first look to its end, as the broker tells of it. */
class ProgressIT extends NotificationCase {

    static final UUID PRIYA = UUID.randomUUID();
    static final UUID SAM = UUID.randomUUID();

    AuthorityId here;
    Instant now;

    @BeforeEach
    void aCalmContactHasArrived() {
        here = new AuthorityId(authority);
        now = CLOCK.instant();
        hear(UUID.randomUUID(), ImmediateDanger.DENIED, 1);
    }

    @Test
    void theSenderIsToldOfADecisionAndOfTheNextOneAfterAReopening() {
        hear(decided(now));
        whileTimeGoesOn(() -> told("OUTCOME") == 1);
        hear(new ContactReopened(contact, here, PRIYA, now.plusSeconds(60)));
        hear(decided(now.plusSeconds(120)));

        whileTimeGoesOn(() -> told("OUTCOME") == 2);
        assertThat(PARTNER.callsTo(school).stream().distinct()).hasSize(3);
        assertThat(jdbc.sql("select body ->> 'aboutAt' from (select cast(body as jsonb) as body from outbox where"
                                + " aggregate_id = :contact and type like '%NoticeDelivered%') as news")
                        .param("contact", contact.value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(now.toString(), now.plusSeconds(120).toString());
    }

    @Test
    void anOutcomeThatReachesNobodyIsAnAlertUntilItGetsThrough() {
        PARTNER.answer(school, 204, 500, 500, 500, 500, 500);
        jdbc.sql("delete from endpoint where agency = :school and channel = 'EMAIL'")
                .param("school", school)
                .update();

        hear(decided(now));
        whileTimeGoesOn(() -> alerts("DELIVERY_FAILED", "RAISED") == 1);
        whileTimeGoesOn(
                () -> count("delivery where contact_id = :contact and kind = 'OUTCOME' and state = 'GIVEN_UP'") == 1);
        var delivery = within(() -> jdbc.sql("select id from delivery where contact_id = :contact and kind = 'OUTCOME'")
                .param("contact", contact.value())
                .query(UUID.class)
                .single());
        assertThat(aColleague("manager")
                        .post("/api/v1/deliveries/" + delivery + "/replay")
                        .status())
                .isEqualTo(202);

        whileTimeGoesOn(() -> told("OUTCOME") == 1);
        assertThat(alerts("DELIVERY_FAILED", "STOOD_DOWN")).isEqualTo(1);
    }

    @Test
    void aQuestionIsToldByMailWithoutAWordOfIt() {
        jdbc.sql("delete from endpoint where agency = :school and channel = 'WEBHOOK'")
                .param("school", school)
                .update();

        hear(new ContactReturned(contact, here, new AgencyId(school), now));

        whileTimeGoesOn(() -> mailTo(school).stream().anyMatch(mail -> mail.contains("we need to know more")));
        assertThat(mailTo(school))
                .anySatisfy(mail ->
                        assertThat(mail).contains("C-7KQ4-M2XP", "call 999").contains("we need to know more"));
    }

    @Test
    void clocksAreSetMovedAndStoppedByNameAndVersion() {
        hear(clocks(4, "GATHERING", Duration.ofHours(4)));
        hear(clocks(6, "GATHERING", Duration.ofHours(2)));
        hear(clocks(5, "GATHERING", Duration.ofHours(9)));

        CLOCK.turnTo(now.plus(Duration.ofHours(2)));
        whileTimeGoesOn(() -> clockAlerts("GATHERING", "RAISED") == 1);
        assertThat(count("clock_timer where contact_id = :contact and clock = 'GATHERING' and version = 6"))
                .isEqualTo(1);
        hear(new ClocksSet(contact, here, List.of(), List.of("GATHERING"), now.plusSeconds(7300)));

        assertThat(clockAlerts("GATHERING", "STOOD_DOWN")).isPositive();
        assertThat(clockAlerts("GATHERING", "RAISED")).isZero();
        assertThat(count("clock_timer where contact_id = :contact and clock = 'DECISION' and state = 'RUNNING'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsSaidOfOneClockDoesNotSilenceAnother() {
        CLOCK.turnTo(now.plus(Duration.ofHours(8)));
        whileTimeGoesOn(() -> clockAlerts("DECISION", "RAISED") == 1);

        hear(clocks(4, "GATHERING", Duration.ofHours(1)));
        CLOCK.turnTo(CLOCK.instant().plus(Duration.ofHours(1)));
        whileTimeGoesOn(() -> clockAlerts("GATHERING", "RAISED") == 1);

        assertThat(clockAlerts("DECISION", "RAISED")).isEqualTo(1);
    }

    @Test
    void closingEndsTheFrontDoorsClocksAndAlertsAndNoOthers() {
        hear(clocks(4, "ASSESSMENT_45", Duration.ofDays(45)));
        hear(new ContactAmended(contact, here, new AgencyId(school), 2, 1, now, null, null, null));

        hear(new ContactClosed(contact, here, now));

        assertThat(count("clock_timer where contact_id = :contact and state = 'RUNNING' and clock = 'ASSESSMENT_45'"))
                .isEqualTo(1);
        assertThat(count("clock_timer where contact_id = :contact and state = 'RUNNING'"))
                .isEqualTo(1);
        assertThat(alerts("SENDER_SAID_MORE", "STOOD_DOWN")).isEqualTo(1);
    }

    @Test
    void aReopenedContactsClockRunsAgain() {
        hear(new ClocksSet(contact, here, List.of(), List.of("DECISION"), now));
        hear(new ContactClosed(contact, here, now));

        hear(new ContactReopened(contact, here, PRIYA, now.plusSeconds(60)));
        hear(clocks(9, "DECISION", Duration.ofHours(8)));

        assertThat(count("clock_timer where contact_id = :contact and state = 'RUNNING' and version = 9"))
                .isEqualTo(1);
    }

    @Test
    void aClockThatIsSetAfterOneOfItsNameStoppedIsAnotherAndALateOldOneIsNot() {
        hear(clocks(9, "ASSESSMENT_45", Duration.ofDays(45)));
        hear(new ClocksSet(contact, here, List.of(), List.of("ASSESSMENT_45"), now.plusSeconds(30)));

        hear(clocks(8, "ASSESSMENT_45", Duration.ofDays(45)));
        assertThat(count("clock_timer where contact_id = :contact and clock = 'ASSESSMENT_45' and state = 'STOPPED'"))
                .isEqualTo(1);
        CLOCK.turnTo(now.plusSeconds(60));
        hear(clocks(2, "ASSESSMENT_45", Duration.ofDays(45)));

        assertThat(count("clock_timer where contact_id = :contact and state = 'RUNNING' and version = 2"))
                .isEqualTo(1);
    }

    @Test
    void aProposalWaitsForAManagerUntilItIsSignedOrSentBack() {
        hear(new DecisionProposed(contact, here, PRIYA, now));
        assertThat(kinds(aColleague("manager"))).contains("DECISION_PROPOSED");
        assertThat(kinds(aColleague("front-door-worker"))).doesNotContain("DECISION_PROPOSED");

        hear(new ProposalSentBack(contact, here, SAM, now.plusSeconds(1)));
        assertThat(alerts("DECISION_PROPOSED", "STOOD_DOWN")).isEqualTo(1);
        hear(new DecisionProposed(contact, here, PRIYA, now.plusSeconds(2)));
        assertThat(alerts("DECISION_PROPOSED", "RAISED")).isEqualTo(1);

        hear(decided(now.plusSeconds(3)));
        assertThat(alerts("DECISION_PROPOSED", "STOOD_DOWN")).isEqualTo(2);
    }

    @Test
    void aWishForALowerRatingIsForManagersAndEndsWithTheAnswer() {
        hear(new DowngradeAsked(contact, here, PRIYA, now));
        assertThat(kinds(aColleague("duty-manager"))).contains("DOWNGRADE_ASKED");

        hear(new DowngradeRefused(contact, here, SAM, now.plusSeconds(1)));

        assertThat(alerts("DOWNGRADE_ASKED", "STOOD_DOWN")).isEqualTo(1);
    }

    @Test
    void anOfferIsForThatColleagueAloneAndEndsWithTheirAnswer() {
        hear(new HandOverOffered(contact, here, PRIYA, SAM, now));
        assertThat(kinds(aPerson(SAM, "front-door-worker"))).contains("HAND_OVER_OFFERED");
        assertThat(kinds(aPerson(PRIYA, "front-door-worker"))).doesNotContain("HAND_OVER_OFFERED");
        assertThat(kinds(aPerson(SAM, "front-door-worker", "elsewhere"))).doesNotContain("HAND_OVER_OFFERED");

        hear(new HandOverDeclined(contact, here, SAM, now.plusSeconds(1)));
        assertThat(alerts("HAND_OVER_OFFERED", "STOOD_DOWN")).isEqualTo(1);
        hear(new HandOverOffered(contact, here, PRIYA, SAM, now.plusSeconds(2)));
        hear(new ContactClaimed(contact, here, SAM, now.plusSeconds(3)));

        assertThat(alerts("HAND_OVER_OFFERED", "STOOD_DOWN")).isEqualTo(2);
    }

    @Test
    void whatTheSenderAddsIsForWhoeverHasTheContactOrForEverybodyWhileNobodyHas() {
        hear(new ContactClaimed(contact, here, PRIYA, now));
        hear(new ContactAmended(contact, here, new AgencyId(school), 2, 1, now.plusSeconds(1), null, null, null));
        assertThat(kinds(aPerson(PRIYA, "front-door-worker"))).contains("SENDER_SAID_MORE");
        assertThat(kinds(aPerson(SAM, "front-door-worker"))).doesNotContain("SENDER_SAID_MORE");

        hear(new ContactReleased(contact, here, PRIYA, now.plusSeconds(2)));
        hear(new ContactWithdrawn(contact, here, new AgencyId(school), now.plusSeconds(3)));

        assertThat(kinds(aPerson(SAM, "front-door-worker"))).contains("SENDER_WITHDREW");
    }

    @Test
    void redIsCalledOnceAndEndsWhenItIsRedNoMore() {
        hear(new ContactScreened(contact, here, "RED", false, now));
        whileTimeGoesOn(() -> mailTo(authority).size() == 1);
        assertThat(mailTo(authority).getFirst()).contains("You have a Red item", "C-7KQ4-M2XP");

        hear(new ContactScreened(contact, here, "AMBER", false, now.plusSeconds(60)));

        assertThat(alerts("RED_RATED", "STOOD_DOWN")).isEqualTo(1);
    }

    @Test
    void dangerThatIsStatedLaterCallsLikeDangerThatIsStatedAtOnce() {
        hear(new DangerStated(contact, "C-7KQ4-M2XP", here, new AgencyId(school), now));

        whileTimeGoesOn(() -> mailTo(authority).size() == 1);
        assertThat(mailTo(authority).getFirst()).contains("Immediate danger", "C-7KQ4-M2XP");
        assertThat(alerts("IMMEDIATE_DANGER", "RAISED")).isEqualTo(1);
    }

    @Test
    void aSealedRecordIsForItsOfficerAlone() {
        hear(new SealedRecordTouched(new PersonId(UUID.randomUUID()), here, contact, now));

        assertThat(kinds(aColleague("restricted-records-officer"))).containsExactly("SEALED_RECORD_TOUCHED");
        for (var role : List.of("front-door-worker", "manager", "duty-manager", "authority-administrator")) {
            assertThat(kinds(aColleague(role))).doesNotContain("SEALED_RECORD_TOUCHED");
        }
    }

    @Test
    void anEmergencyOpeningIsForManagersUntilOneOfThemHasReviewedIt() {
        var person = new PersonId(UUID.randomUUID());
        var opening = UUID.randomUUID();
        hear(new RestrictedRecordOpened(
                person,
                here,
                opening,
                PRIYA,
                "CHILD_IN_DANGER_NOW",
                now.plusSeconds(900),
                now.plusSeconds(90_000),
                now));

        assertThat(kinds(aColleague("manager"))).contains("RESTRICTED_RECORD_OPENED");
        assertThat(kinds(aColleague("restricted-records-officer"))).contains("RESTRICTED_RECORD_OPENED");
        assertThat(kinds(aColleague("front-door-worker"))).doesNotContain("RESTRICTED_RECORD_OPENED");

        hear(new EmergencyOpeningReviewed(person, here, opening, "JUSTIFIED", now.plusSeconds(60)));

        assertThat(kinds(aColleague("manager"))).doesNotContain("RESTRICTED_RECORD_OPENED");
    }

    @Test
    void aWorkerWhoMayBelongToAFamilyIsForManagersUntilOneOfThemHasSaidSo() {
        var person = new PersonId(UUID.randomUUID());
        var wall = UUID.randomUUID();
        var stands = new RestrictionStands(person, here, wall, "CONFLICT_WALL", SAM, List.of(contact), true, now);
        hear(stands);
        hear(stands);

        assertThat(kinds(aColleague("manager"))).containsOnlyOnce("CONFLICT_NOTICED");
        assertThat(kinds(aColleague("front-door-worker"))).doesNotContain("CONFLICT_NOTICED");

        hear(new RestrictionConfirmed(person, here, wall, "CONFLICT_WALL", now.plusSeconds(60)));

        assertThat(kinds(aColleague("manager"))).doesNotContain("CONFLICT_NOTICED");
    }

    @Test
    void whoeverAConflictWallKeepsOutHearsNothingOfTheContact() {
        hear(new ContactAmended(contact, here, new AgencyId(school), 2, 1, now, null, null, null));
        assertThat(kinds(aPerson(SAM, "front-door-worker"))).isNotEmpty();
        var wall = UUID.randomUUID();
        var child = new PersonId(UUID.randomUUID());

        hear(new RestrictionStands(child, here, wall, "CONFLICT_WALL", SAM, List.of(contact), true, now));

        assertThat(kinds(aPerson(SAM, "front-door-worker"))).isEmpty();
        var others = aPerson(PRIYA, "front-door-worker").get("/api/v1/alerts").json();
        var acknowledgement = "/api/v1/alerts/" + others.at("/items/0/alertId").asString() + "/acknowledge";
        assertThat(aPerson(SAM, "front-door-worker").post(acknowledgement).status())
                .isEqualTo(404);
        hear(new RestrictionLifted(child, here, wall, "CONFLICT_WALL", now.plusSeconds(60)));
        assertThat(kinds(aPerson(SAM, "front-door-worker"))).isNotEmpty();
    }

    @Test
    void whatAPersonPlacedNeedsNobodyToConfirmIt() {
        hear(new RestrictionStands(
                new PersonId(UUID.randomUUID()),
                here,
                UUID.randomUUID(),
                "CONFIDENTIAL_ADDRESS",
                null,
                List.of(contact),
                false,
                now));

        assertThat(kinds(aColleague("manager"))).doesNotContain("CONFLICT_NOTICED");
    }

    @Test
    void eachReferralOfAContactHasAlertsOfItsOwn() {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        hear(new AllocationOffered(contact, one, here, PRIYA, SAM, now));
        hear(new EndingProposed(contact, one, here, SAM, now));
        hear(new EndingProposed(contact, other, here, SAM, now));
        assertThat(kinds(aPerson(SAM, "front-door-worker"))).containsExactly("ALLOCATION_OFFERED");

        hear(new ReferralClosed(contact, one, here, "RC8", now.plusSeconds(1)));
        hear(new StepDownRefused(contact, other, here, "FAMILY", now.plusSeconds(1)));

        assertThat(alerts("ALLOCATION_OFFERED", "STOOD_DOWN")).isEqualTo(1);
        assertThat(alerts("ENDING_PROPOSED", "STOOD_DOWN")).isEqualTo(1);
        assertThat(kinds(aColleague("manager"))).containsExactlyInAnyOrder("ENDING_PROPOSED", "STEP_DOWN_REFUSED");
    }

    private ContactDecided decided(Instant at) {
        return new ContactDecided(
                contact, here, new AgencyId(school), List.of(new ChildOutcome(0, "SECTION_17_ASSESSMENT")), at);
    }

    private ClocksSet clocks(int version, String name, Duration length) {
        var start = CLOCK.instant();
        var due = start.plus(length);
        var clock = new ClockStarted(name, version, start, due, List.of(new Rung(100, due)));
        return new ClocksSet(contact, here, List.of(clock), List.of(), start);
    }

    private int told(String kind) {
        return count("delivery where contact_id = :contact and state = 'DELIVERED' and kind = '" + kind + "'");
    }

    private int alerts(String kind, String state) {
        return count("alert where contact_id = :contact and kind = '%s' and state = '%s'".formatted(kind, state));
    }

    private int clockAlerts(String clock, String state) {
        return count("alert where contact_id = :contact and kind = 'CLOCK' and code = '%s' and state = '%s'"
                .formatted(clock, state));
    }

    private static List<String> kinds(Asking person) {
        return person.get("/api/v1/alerts?limit=100")
                .json()
                .at("/items")
                .valueStream()
                .map(alert -> alert.path("kind").asString(""))
                .toList();
    }
}
