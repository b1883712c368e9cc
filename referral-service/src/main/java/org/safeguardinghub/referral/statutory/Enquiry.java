package org.safeguardinghub.referral.statutory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.workforce.Worker;

/** An enquiry under section 47 of the Children Act 1989. Until it ends, a conference is due. */
public sealed interface Enquiry {

    Beginning beginning();

    default int number() {
        return beginning().number();
    }

    /** @param conference its last day is the census's target, never on a weekend */
    record Beginning(
            int number, LocalDate discussedOn, LocalDate startedOn, StatutoryClock conference, Worker signedBy) {}

    record Running(Beginning beginning) implements Enquiry {

        public Next<ConferenceHeld> holdConference(Conference conference, LocalDate today) {
            if (conference.heldOn().isAfter(today)) {
                return Next.refused(Rule.IN_THE_FUTURE);
            }
            if (conference.heldOn().isBefore(beginning.startedOn())) {
                return Next.refused(Rule.BEFORE_THE_ENQUIRY);
            }
            return beginning.conference().isLate(conference.heldOn()) && conference.lateBecause() == null
                    ? Next.refused(Rule.LATE_WITHOUT_REASON)
                    : Next.to(new ConferenceHeld(beginning, conference));
        }

        public Next<ConferenceNotRequired> doWithoutConference(LocalDate on, String because, Worker by) {
            return on.isBefore(beginning.startedOn())
                    ? Next.refused(Rule.BEFORE_THE_ENQUIRY)
                    : Next.to(new ConferenceNotRequired(beginning, on, because, by));
        }
    }

    record ConferenceHeld(Beginning beginning, Conference conference) implements Enquiry {}

    record ConferenceNotRequired(Beginning beginning, LocalDate endedOn, String because, Worker by)
            implements Enquiry {}

    /**
     * An initial child protection conference.
     *
     * @param plan category of abuse of the plan it made; null where it made none
     */
    record Conference(
            LocalDate heldOn,
            @Nullable Abuse plan,
            @Nullable String lateBecause,
            Worker by) {}

    /** Null while it runs. */
    default @Nullable LocalDate endedOn() {
        return switch (this) {
            case Running _ -> null;
            case ConferenceHeld(var _, var conference) -> conference.heldOn();
            case ConferenceNotRequired ended -> ended.endedOn();
        };
    }
}
