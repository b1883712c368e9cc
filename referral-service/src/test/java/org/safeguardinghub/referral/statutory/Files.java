package org.safeguardinghub.referral.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.statutory.StrategyDiscussion.Participant;
import org.safeguardinghub.referral.statutory.StrategyDiscussion.Sector;
import org.safeguardinghub.referral.verdict.Outcome;
import org.safeguardinghub.referral.workforce.Worker;

/** Referrals some way along, for tests. */
public final class Files {

    public static final LocalDate REFERRED = LocalDate.of(2026, 11, 23);
    public static final Instant THE_NEXT_DAY = Instant.parse("2026-11-24T10:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
    public static final Instant NOW = Instant.parse("2026-12-10T10:00:00Z");
    public static final Worker PRIYA =
            new Worker(UUID.fromString("00000000-0000-7000-8000-0000000000a1"), "Priya Nair");
    public static final Worker MORGAN =
            new Worker(UUID.fromString("00000000-0000-7000-8000-0000000000a3"), "Morgan Hale");
    public static final AgencyId SCHOOL = new AgencyId("fernbank-primary");
    public static final Participant POLICE = new Participant(new AgencyId("met-police"), Sector.POLICE);
    public static final Participant HEALTH = new Participant(new AgencyId("gstt-nhs"), Sector.HEALTH);
    public static final Participant REFERRER = new Participant(SCHOOL, Sector.EDUCATION);
    public static final List<Participant> EVERYBODY = List.of(POLICE, HEALTH, REFERRER);

    public static Referral.Active active() {
        return (Referral.Active) Referral.opened(opening(Outcome.SECTION_17_ASSESSMENT), MORGAN, "Because.");
    }

    public static Opening opening(Outcome outcome) {
        return new Opening(
                new ReferralId(UUID.fromString("00000000-0000-7000-8000-0000000000b1")),
                new CaseReference("R-7KQ4-M2XP"),
                new AuthorityId("lewisham"),
                new Opening.Origin(
                        new ContactId(UUID.fromString("00000000-0000-7000-8000-0000000000c1")),
                        "C-7KQ4-M2XP",
                        0,
                        new ChildPerson(UUID.fromString("00000000-0000-7000-8000-0000000000d1"))),
                SCHOOL,
                "2A",
                outcome.isNoFurtherAction() ? null : "N1",
                outcome,
                REFERRED,
                THE_NEXT_DAY,
                false,
                null,
                StatutoryClock.assessment(REFERRED, ClockPolicy.STANDARD),
                outcome.protectsNow() ? StatutoryClock.discussion(REFERRED, false, ClockPolicy.STANDARD) : null);
    }

    public static StrategyDiscussion.Called called(List<Participant> invited) {
        return new StrategyDiscussion.Called(
                1, StrategyDiscussion.Kind.MEETING, THE_NEXT_DAY.plusSeconds(3600), "Room 4", invited, PRIYA);
    }

    public static StrategyDiscussion.Minutes minutes(LocalDate on, boolean section47) {
        return new StrategyDiscussion.Minutes(
                on,
                EVERYBODY,
                section47,
                "What was said.",
                PRIYA,
                section47 ? StatutoryClock.conference(on, ClockPolicy.STANDARD) : null);
    }

    /** Work with a held discussion that decided on an enquiry. */
    public static Work discussed(LocalDate on) {
        var called = to(Work.NONE.call(called(EVERYBODY), opening(Outcome.STRATEGY_DISCUSSION)));
        return to(called.hold(1, minutes(on, true), opening(Outcome.STRATEGY_DISCUSSION), TODAY));
    }

    public static Enquiry.Beginning beginning(LocalDate discussed, LocalDate started, Worker signedBy) {
        return new Enquiry.Beginning(
                1, discussed, started, StatutoryClock.conference(discussed, ClockPolicy.STANDARD), signedBy);
    }

    public static Assessment.Authorisation authorisation(LocalDate on, Worker by, @Nullable String late) {
        return new Assessment.Authorisation(on, by, List.of(new Factor("16A")), true, true, late);
    }

    public static Assessment.Running assessment(LocalDate on) {
        return new Assessment.Running(1, on, PRIYA, StatutoryClock.assessment(REFERRED, ClockPolicy.STANDARD));
    }

    public static Work assessed() {
        var running = to(Work.NONE.start(assessment(REFERRED), opening(Outcome.SECTION_17_ASSESSMENT), TODAY));
        return to(running.authorise(authorisation(TODAY, MORGAN, null), TODAY));
    }

    public static Next<Work> begin(Work work, Enquiry.Beginning beginning, Opening opening) {
        return work.begin(1, beginning, opening, TODAY);
    }

    public static Next<Work> confer(Work work, LocalDate on, @Nullable Abuse plan) {
        return work.holdConference(new Enquiry.Conference(on, plan, null, PRIYA), 0, TODAY);
    }

    public static Next<Work> assess(Work work, Opening opening) {
        return to(work.start(assessment(REFERRED), opening, TODAY))
                .authorise(authorisation(TODAY, MORGAN, null), TODAY);
    }

    public static <T> T to(Next<T> next) {
        return switch (next) {
            case Next.To<T>(var value) -> value;
            case Next.Refused<T>(var rule) -> throw new AssertionError("refused: " + rule);
        };
    }

    public static Rule refusal(Next<?> next) {
        return switch (next) {
            case Next.To<?> _ -> throw new AssertionError("it was allowed");
            case Next.Refused<?>(var rule) -> rule;
        };
    }

    private Files() {}
}
