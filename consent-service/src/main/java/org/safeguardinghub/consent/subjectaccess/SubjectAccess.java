package org.safeguardinghub.consent.subjectaccess;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.subjectaccess.Asked.Asker;
import org.safeguardinghub.consent.subjectaccess.Next.Refused;
import org.safeguardinghub.consent.subjectaccess.Next.To;
import org.safeguardinghub.consent.subjectaccess.Step.Right;
import org.safeguardinghub.consent.workforce.Noted;

/** A request to be told what is held, from the letter until it was answered. */
public sealed interface SubjectAccess {

    CaseFile file();

    /** Where an entry leads that leads to no other state. */
    SubjectAccess with(CaseFile file);

    /** It is recorded, and it is not confirmed yet who asks. */
    record Received(CaseFile file) implements SubjectAccess {

        public Next<IdentityConfirmed> confirmIdentity(Step.IdentityConfirmed confirmed, Entry entry) {
            if (confirmed.at().isBefore(file.lastAskedAt())) {
                return new Refused<>(Rule.TOO_EARLY);
            }
            return isRight(file.asked().by(), confirmed.right())
                    ? new To<>(new IdentityConfirmed(file.with(entry)))
                    : new Refused<>(Rule.RIGHT_NOT_SHOWN);
        }

        /** Whoever asks for themselves needs no right to; whoever asks for another shows one that they can have. */
        private static boolean isRight(Asker by, @Nullable Right right) {
            return switch (by) {
                case SUBJECT -> right == null;
                case PARENT -> right == Right.PARENTAL_RESPONSIBILITY || right == Right.COURT_ORDER;
                case REPRESENTATIVE -> right == Right.WRITTEN_AUTHORITY || right == Right.COURT_ORDER;
            };
        }

        @Override
        public Received with(CaseFile later) {
            return new Received(later);
        }
    }

    /** It is known who asks. */
    record IdentityConfirmed(CaseFile file) implements SubjectAccess {

        public Next<Gathered> gather(Step.Gathered gathered, Entry entry) {
            return new To<>(new Gathered(file.with(entry), gathered, entry.noted()));
        }

        @Override
        public IdentityConfirmed with(CaseFile later) {
            return new IdentityConfirmed(later);
        }
    }

    /** All that is held was asked for; whether all of it came, stands in what was gathered. */
    record Gathered(CaseFile file, Step.Gathered what, Noted by) implements SubjectAccess {

        /** What was judged before is judged anew. */
        public Next<Gathered> gatherAgain(Step.Gathered again, Entry entry) {
            return new To<>(new Gathered(file.with(entry), again, entry.noted()));
        }

        private boolean isBy(Entry entry) {
            return entry.noted().by().equals(by.by());
        }

        public Next<Reviewed> review(Entry entry) {
            if (!what.isWhole()) {
                return new Refused<>(Rule.PART_MISSING);
            }
            return isBy(entry)
                    ? new Refused<>(Rule.REVIEWER_GATHERED)
                    : new To<>(new Reviewed(file.with(entry), what, entry.noted()));
        }

        @Override
        public Gathered with(CaseFile later) {
            return new Gathered(later, what, by);
        }
    }

    /** Somebody who did not gather it has looked at everything. */
    record Reviewed(CaseFile file, Step.Gathered what, Noted by) implements SubjectAccess {

        public Next<Released> release(Step.Released released, Entry entry) {
            return new To<>(new Released(file.with(entry), released, entry.noted()));
        }

        /** New facts came in after the review: they are gathered and reviewed like the rest. */
        public Next<Gathered> gatherAgain(Step.Gathered again, Entry entry) {
            return new To<>(new Gathered(file.with(entry), again, entry.noted()));
        }

        @Override
        public Reviewed with(CaseFile later) {
            return new Reviewed(later, what, by);
        }
    }

    record Released(CaseFile file, Step.Released how, Noted by) implements SubjectAccess {

        @Override
        public Released with(CaseFile later) {
            return new Released(later, how, by);
        }
    }

    record RefusedInLaw(CaseFile file, Step.Refusal why) implements SubjectAccess {

        @Override
        public RefusedInLaw with(CaseFile later) {
            return new RefusedInLaw(later, why);
        }
    }

    record Withdrawn(CaseFile file) implements SubjectAccess {

        @Override
        public Withdrawn with(CaseFile later) {
            return new Withdrawn(later);
        }
    }

    static SubjectAccess received(RequestId id, Asked asked, Noted by) {
        return new Received(new CaseFile(id, asked, by, List.of()));
    }

    /** As it stands after all that was written down. */
    static SubjectAccess after(CaseFile written) {
        var state = received(written.id(), written.asked(), written.recorded());
        for (var entry : written.entries()) {
            if (!(state.take(entry) instanceof To<? extends SubjectAccess>(var next))) {
                throw new IllegalStateException("request " + written.id() + " has a step that cannot follow");
            }
            state = next;
        }
        return state;
    }

    default boolean isOver() {
        return switch (this) {
            case Released _, RefusedInLaw _, Withdrawn _ -> true;
            case Received _, IdentityConfirmed _, Gathered _, Reviewed _ -> false;
        };
    }

    /** Pure: the same state and step always lead to the same. */
    default Next<? extends SubjectAccess> take(Entry entry) {
        if (isOver()) {
            return new Refused<>(Rule.NOT_POSSIBLE_NOW);
        }
        return switch (entry.step()) {
            case Step.IdentityAsked(var at)
            when this instanceof Received ->
                at.isBefore(file().asked().receivedAt()) ? new Refused<>(Rule.TOO_EARLY) : stay(entry);
            case Step.IdentityConfirmed confirmed
            when this instanceof Received received -> received.confirmIdentity(confirmed, entry);
            case Step.Extended _ -> extend(entry);
            case Step.Gathered gathered
            when this instanceof IdentityConfirmed confirmed -> confirmed.gather(gathered, entry);
            case Step.Gathered again when this instanceof Gathered before -> before.gatherAgain(again, entry);
            case Step.Gathered again when this instanceof Reviewed before -> before.gatherAgain(again, entry);
            case Step.Judged _
            when this instanceof Gathered gathered ->
                gathered.isBy(entry) ? new Refused<>(Rule.REVIEWER_GATHERED) : stay(entry);
            case Step.Reviewed _ when this instanceof Gathered gathered -> gathered.review(entry);
            case Step.Released released when this instanceof Reviewed reviewed -> reviewed.release(released, entry);
            case Step.Refusal refusal -> new To<>(new RefusedInLaw(file().with(entry), refusal));
            case Step.Withdrawal(var at) ->
                at.isBefore(file().asked().receivedAt())
                        ? new Refused<>(Rule.TOO_EARLY)
                        : new To<>(new Withdrawn(file().with(entry)));
            case Step.IdentityAsked _,
                    Step.IdentityConfirmed _,
                    Step.Gathered _,
                    Step.Judged _,
                    Step.Reviewed _,
                    Step.Released _ -> new Refused<>(Rule.NOT_POSSIBLE_NOW);
        };
    }

    private Next<SubjectAccess> extend(Entry entry) {
        return file().clock()
                        .filter(clock -> clock.mayBeExtendedAt(entry.noted().at()))
                        .isPresent()
                ? stay(entry)
                : new Refused<>(Rule.TOO_LATE_TO_EXTEND);
    }

    private Next<SubjectAccess> stay(Entry entry) {
        return new To<>(with(file().with(entry)));
    }
}
