package org.safeguardinghub.referral.contact;

import static org.safeguardinghub.referral.contact.Arrivals.MONDAY_9AM;
import static org.safeguardinghub.referral.contact.Arrivals.anArrival;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.contact.Contact.Claimed;
import org.safeguardinghub.referral.contact.Contact.IdentityChecked;
import org.safeguardinghub.referral.contact.Contact.Proposed;
import org.safeguardinghub.referral.contact.Contact.Received;
import org.safeguardinghub.referral.contact.Contact.Screened;
import org.safeguardinghub.referral.form.Danger;
import org.safeguardinghub.referral.rating.Rating;
import org.safeguardinghub.referral.rating.ThresholdCode;
import org.safeguardinghub.referral.verdict.ChildDecision;
import org.safeguardinghub.referral.verdict.Decision;
import org.safeguardinghub.referral.verdict.Feedback;
import org.safeguardinghub.referral.verdict.Outcome;
import org.safeguardinghub.referral.verdict.Proposal;
import org.safeguardinghub.referral.verdict.Voice;
import org.safeguardinghub.referral.workforce.Worker;

/** Contacts some way along, for tests. */
public final class Cases {

    public static final Worker PRIYA =
            new Worker(UUID.fromString("00000000-0000-7000-8000-0000000000a1"), "Priya Nair");
    public static final Worker SAM = new Worker(UUID.fromString("00000000-0000-7000-8000-0000000000a2"), "Sam Okafor");
    public static final Worker MORGAN =
            new Worker(UUID.fromString("00000000-0000-7000-8000-0000000000a3"), "Morgan Hale");
    public static final ThresholdCode LEVEL_3 = new ThresholdCode("L3");

    public static Claimed claimed(Danger.Statement danger) {
        return new Received(anArrival(danger)).claim(PRIYA, MONDAY_9AM);
    }

    public static IdentityChecked identified(Danger.Statement danger) {
        return taken(claimed(danger).checkIdentity(new IdentityCheck.Settled(PRIYA, MONDAY_9AM), 0));
    }

    public static Screened screened(Colour colour) {
        return taken(identified(Danger.Statement.DENIED).screen(rating(colour), false, LEVEL_3, ClockPolicy.STANDARD));
    }

    public static Proposed proposed(Outcome outcome) {
        return taken(screened(Colour.AMBER).propose(proposal(outcome), known().build()));
    }

    public static Rating rating(Colour colour) {
        return new Rating(colour, "Because of what the school saw.", PRIYA, MONDAY_9AM);
    }

    public static Proposal proposal(Outcome... outcomes) {
        var children = new java.util.ArrayList<ChildDecision>();
        for (int i = 0; i < outcomes.length; i++) {
            children.add(decision(i, outcomes[i]));
        }
        return proposal(children, null);
    }

    public static Proposal proposal(List<ChildDecision> children, @Nullable String lateBecause) {
        return new Proposal(
                children,
                "The bruise and what Amara said fit together.",
                "The school's account, two earlier contacts.",
                "The GP has not answered.",
                lateBecause,
                null,
                new Feedback("You told us of a bruise.", "A social worker visits this week."),
                PRIYA,
                MONDAY_9AM);
    }

    public static ChildDecision decision(int child, Outcome outcome) {
        return new ChildDecision(
                child, outcome, outcome.isAlwaysAReferral(), LEVEL_3, "N1", new Voice("I want it to stop.", null));
    }

    public static Decision signedBy(Worker manager, Proposed proposed, @Nullable String note) {
        return new Decision(proposed.proposal(), manager, MONDAY_9AM, note);
    }

    public static Known known() {
        return new Known(1, 0, false, true, false, Set.of(), 0);
    }

    /** Circumstances in which everything is well, unless a test says otherwise. */
    public record Known(
            int children,
            int unanswered,
            boolean agreed,
            boolean historyOpened,
            boolean pattern,
            Set<UUID> signers,
            int hoursLater) {

        public Known withChildren(int number) {
            return new Known(number, unanswered, agreed, historyOpened, pattern, signers, hoursLater);
        }

        public Known withUnanswered(int number) {
            return new Known(children, number, agreed, historyOpened, pattern, signers, hoursLater);
        }

        public Known withAgreement() {
            return new Known(children, unanswered, true, historyOpened, pattern, signers, hoursLater);
        }

        public Known withoutHistory() {
            return new Known(children, unanswered, agreed, false, pattern, signers, hoursLater);
        }

        public Known withPatternSignedBy(Worker earlier) {
            return new Known(children, unanswered, agreed, historyOpened, true, Set.of(earlier.id()), hoursLater);
        }

        public Known hoursLater(int hours) {
            return new Known(children, unanswered, agreed, historyOpened, pattern, signers, hours);
        }

        public Circumstances build() {
            return new Circumstances(
                    children,
                    unanswered,
                    agreed,
                    historyOpened,
                    pattern,
                    signers,
                    MONDAY_9AM.plusSeconds(3600L * hoursLater));
        }
    }

    public static <S extends Contact> S taken(Step<S> step) {
        return switch (step) {
            case Step.Taken<S>(var next) -> next;
            case Step.Refused<S>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    private Cases() {}
}
