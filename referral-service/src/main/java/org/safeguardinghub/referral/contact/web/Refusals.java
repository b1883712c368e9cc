package org.safeguardinghub.referral.contact.web;

import java.util.Locale;
import java.util.Map;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.contact.Contact.Held;
import org.safeguardinghub.referral.contact.Moved;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.contact.Refusal;
import org.safeguardinghub.referral.contact.StateNames;
import org.springframework.http.HttpStatus;

/** Why a step was not taken, as a problem with a stable code and a sentence that says what would help. */
final class Refusals {

    static Refused of(NotMoved notMoved) {
        return switch (notMoved.moved()) {
            case Moved.Done _ -> throw new IllegalStateException("a step that was taken is not refused");
            case Moved.Unknown _ -> Faults.notFound();
            case Moved.TakenBy(var other) -> takenBy(other);
            case Moved.Stale(var version) ->
                new Refused(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale-version",
                        "The contact has changed since you read it; read it again.",
                        Map.of("version", version));
            case Moved.Forbidden(var reason, var contact) ->
                new Refused(
                        reason == Refusal.NOT_YOURS ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT,
                        reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        sentence(reason),
                        Map.of("state", StateNames.of(contact)));
        };
    }

    private static Refused takenBy(Held other) {
        return new Refused(
                HttpStatus.CONFLICT,
                "already-claimed",
                "Somebody else has this contact.",
                Map.of(
                        "claimedBy",
                        other.hold().by().name(),
                        "claimedAt",
                        other.hold().since().toString()));
    }

    private static String sentence(Refusal reason) {
        return switch (reason) {
            case NOT_POSSIBLE_NOW -> "This cannot be done in the state the contact is in.";
            case NOT_YOURS -> "Only the person who has this contact may do this.";
            case NOTHING_OFFERED_TO_YOU -> "Nobody has offered you this contact.";
            case OFFERED_TO_YOURSELF -> "You have this contact already; offer it to somebody else.";
            case COLLEAGUE_NOT_KNOWN -> "Nobody of this id works in your authority.";
            case COLLEAGUE_IS_AWAY -> "This colleague is away; offer it to somebody who is there.";
            case COLLEAGUE_HAS_LEFT -> "This colleague has left; offer it to somebody who is there.";
            case COLLEAGUE_AT_THE_LIMIT -> "This colleague has as much as your authority allows one person to have.";
            case NOBODY_ON_DUTY -> "Nobody is on this duty now; name a colleague.";
            case IMMEDIATE_DANGER_IS_RED -> "A child may be in danger now: this is Red, whatever else is known.";
            case COLOUR_NOT_USED_HERE -> "Your authority does not use this colour.";
            case THRESHOLD_NOT_IN_FORCE -> "Your authority's threshold document has no level of this code.";
            case COLOUR_IS_THE_SAME -> "It has this colour already.";
            case DOWNGRADE_WAITS_FOR_SECOND_PERSON -> "A lower rating waits for a second person.";
            case NO_DOWNGRADE_ASKED -> "Nobody has asked for a lower rating.";
            case SAME_PERSON_TWICE -> "The second person has to be somebody else.";
            case NO_CLOCK_RUNS -> "No clock of this kind runs here, or it is not paused.";
            case CLOCK_IS_PAUSED -> "The clock is paused already.";
            case IDENTITY_NOT_SETTLED -> "First settle who the people are. Only immediate protection goes ahead of it.";
            case CANDIDATES_NOT_ANSWERED -> "Some possible matches have no answer yet: same, different or not sure.";
            case ONLY_DANGER_WAITS_FOR_IDENTITY -> "Identity may wait only where a child may be in danger.";
            case EVERY_CHILD_NEEDS_A_DECISION -> "Every child needs a decision of their own.";
            case NO_SUCH_CHILD -> "There is no child at that place of the list; the first is 0.";
            case DECIDED_TWICE -> "One child has two decisions.";
            case AGREEMENT_TO_SERVICE_MISSING -> "Help that a family may refuse needs their agreement first.";
            case LATE_WITHOUT_REASON -> "The decision is late; say why in lateBecause.";
            case HISTORY_NOT_OPENED -> "Open the earlier contacts of these children before closing without action.";
            case SIGNED_BY_PROPOSER -> "Whoever proposed a decision does not sign it.";
            case SIGNED_EARLIER_NO_FURTHER_ACTION ->
                "These children come back again and again: a manager who has not closed an earlier contact decides.";
            case CUMULATIVE_RATIONALE_MISSING ->
                "Say in the note why no action is right although they come back again.";
            case DANGER_IS_NEVER_RETURNED -> "A contact in danger or rated Red is never returned for information.";
            case TRANSFER_NOT_ACCEPTED -> "The other authority has not accepted in writing; it is still ours.";
            case OUTCOME_NOT_SENT -> "The sender has not been told yet.";
            case CHILD_HAS_OPEN_REFERRAL ->
                "A referral of this child is open already: send it back and decide for new information on the open case.";
        };
    }

    private Refusals() {}
}
