package org.safeguardinghub.consent.misdirected;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.consent.misdirected.Next.Refused;
import org.safeguardinghub.consent.misdirected.Next.To;
import org.safeguardinghub.consent.misdirected.Step.Assessment;
import org.safeguardinghub.consent.misdirected.Step.Closing;
import org.safeguardinghub.consent.misdirected.Step.Confirmation;
import org.safeguardinghub.consent.misdirected.Step.Correction;
import org.safeguardinghub.consent.misdirected.Step.FamilyNotTold;
import org.safeguardinghub.consent.misdirected.Step.Kept;
import org.safeguardinghub.consent.misdirected.Step.Recall;
import org.safeguardinghub.consent.misdirected.Step.Risk;
import org.safeguardinghub.consent.misdirected.Step.Told;
import org.safeguardinghub.consent.misdirected.Step.Who;
import org.safeguardinghub.consent.workforce.Noted;

/** Information that went to somebody it was not meant for, from its report until everything was done that can be. */
public sealed interface Misdirection {

    CaseFile file();

    /** Where an entry leads that leads to no other state. */
    Misdirection with(CaseFile file);

    record Reported(CaseFile file) implements Misdirection {

        public Next<RecallAsked> askForRecall(Recall recall, Entry entry) {
            return recall.askedAt().isBefore(file.report().times().happenedAt())
                    ? new Refused<>(Rule.TOO_EARLY)
                    : new To<>(new RecallAsked(file.with(entry), recall));
        }

        @Override
        public Reported with(CaseFile later) {
            return new Reported(later);
        }
    }

    record RecallAsked(CaseFile file, Recall recall) implements Misdirection {

        public Next<RecipientConfirmed> confirm(Confirmation confirmation, Entry entry) {
            return confirmation.saidAt().isBefore(recall.askedAt())
                    ? new Refused<>(Rule.TOO_EARLY)
                    : new To<>(new RecipientConfirmed(file.with(entry), recall, confirmation));
        }

        @Override
        public RecallAsked with(CaseFile later) {
            return new RecallAsked(later, recall);
        }
    }

    record RecipientConfirmed(CaseFile file, Recall recall, Confirmation confirmation) implements Misdirection {

        /** Who could not confirm it at first may do so later. */
        public Next<RecipientConfirmed> confirmAfterAll(Confirmation later, Entry entry) {
            if (confirmation.kept() != Kept.CANNOT_CONFIRM) {
                return new Refused<>(Rule.NOT_POSSIBLE_NOW);
            }
            return later.saidAt().isBefore(confirmation.saidAt())
                    ? new Refused<>(Rule.TOO_EARLY)
                    : new To<>(new RecipientConfirmed(file.with(entry), recall, later));
        }

        public Next<Assessed> assess(Assessment assessment, Entry entry) {
            return assessment.risk() != Risk.UNLIKELY && !assessment.ico().isSo()
                    ? new Refused<>(Rule.RISK_IS_NOTIFIABLE)
                    : new To<>(new Assessed(file.with(entry), recall, confirmation, assessment));
        }

        @Override
        public RecipientConfirmed with(CaseFile later) {
            return new RecipientConfirmed(later, recall, confirmation);
        }
    }

    record Assessed(CaseFile file, Recall recall, Confirmation confirmation, Assessment assessment)
            implements Misdirection {

        /** Only once everybody was told who has to be. */
        public Next<Closed> close(Closing closing, Entry entry) {
            if (assessment.ico().isSo() && hasNotBeenTold(Who.ICO)) {
                return new Refused<>(Rule.ICO_NOT_TOLD);
            }
            if (assessment.people().isSo() && hasNotBeenTold(Who.FAMILY) && !file.isFamilyUnsafe()) {
                return new Refused<>(Rule.FAMILY_NOT_TOLD);
            }
            return hasNotBeenTold(Who.SAFEGUARDING_LEAD)
                    ? new Refused<>(Rule.LEAD_NOT_TOLD)
                    : new To<>(new Closed(file.with(entry), assessment, closing));
        }

        private boolean hasNotBeenTold(Who who) {
            return file.told(who).findAny().isEmpty();
        }

        @Override
        public Assessed with(CaseFile later) {
            return new Assessed(later, recall, confirmation, assessment);
        }
    }

    record Closed(CaseFile file, Assessment assessment, Closing closing) implements Misdirection {

        @Override
        public Closed with(CaseFile later) {
            return new Closed(later, assessment, closing);
        }
    }

    static Misdirection reported(MisdirectionId id, Report report, Noted by) {
        return new Reported(new CaseFile(id, report, by, List.of()));
    }

    /** As it stands after all that was written down. */
    static Misdirection after(CaseFile written) {
        var state = reported(written.id(), written.report(), written.reported());
        for (var entry : written.entries()) {
            if (!(state.take(entry) instanceof To<? extends Misdirection>(var next))) {
                throw new IllegalStateException("misdirection " + written.id() + " has a step that cannot follow");
            }
            state = next;
        }
        return state;
    }

    /** Pure: the same state and step always lead to the same. */
    default Next<? extends Misdirection> take(Entry entry) {
        return switch (entry.step()) {
            case Recall recall when this instanceof Reported reported -> reported.askForRecall(recall, entry);
            case Confirmation said when this instanceof RecallAsked asked -> asked.confirm(said, entry);
            case Confirmation said
            when this instanceof RecipientConfirmed before -> before.confirmAfterAll(said, entry);
            case Assessment assessment
            when this instanceof RecipientConfirmed confirmed -> confirmed.assess(assessment, entry);
            case Closing closing when this instanceof Assessed assessed -> assessed.close(closing, entry);
            case Told told -> tell(told, entry);
            case FamilyNotTold(var at, var _) -> add(entry, at);
            case Correction correction -> correct(correction, entry);
            case Recall _, Confirmation _, Assessment _, Closing _ -> new Refused<>(Rule.NOT_POSSIBLE_NOW);
        };
    }

    /** Somebody may be told in every state: once it is safe, the family still may be. */
    private Next<Misdirection> tell(Told told, Entry entry) {
        boolean isLate = told.who() == Who.ICO && file().report().clock().isPast(told.at());
        return isLate && told.lateBecause() == null ? new Refused<>(Rule.LATE_WITHOUT_REASON) : add(entry, told.at());
    }

    private Next<Misdirection> correct(Correction correction, Entry entry) {
        return file().report().isWrongChild()
                ? add(entry, correction.at())
                : new Refused<>(Rule.NOT_ABOUT_A_WRONG_CHILD);
    }

    private Next<Misdirection> add(Entry entry, Instant at) {
        return at.isBefore(file().report().times().happenedAt())
                ? new Refused<>(Rule.TOO_EARLY)
                : new To<>(with(file().with(entry)));
    }
}
