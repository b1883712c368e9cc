package org.safeguardinghub.consent.misdirected.web;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.misdirected.BreachClock;
import org.safeguardinghub.consent.misdirected.CaseFile;
import org.safeguardinghub.consent.misdirected.Misdirection;
import org.safeguardinghub.consent.misdirected.MisdirectionDesk.Opened;
import org.safeguardinghub.consent.misdirected.Report;
import org.safeguardinghub.consent.misdirected.Spread;
import org.safeguardinghub.consent.misdirected.Step;
import org.safeguardinghub.consent.misdirected.Step.Assessment;
import org.safeguardinghub.consent.misdirected.Step.Closing;
import org.safeguardinghub.consent.misdirected.Step.Confirmation;
import org.safeguardinghub.consent.misdirected.Step.Correction;
import org.safeguardinghub.consent.misdirected.Step.FamilyNotTold;
import org.safeguardinghub.consent.misdirected.Step.Recall;
import org.safeguardinghub.consent.misdirected.Step.Told;
import org.safeguardinghub.consent.misdirected.WrongRecipient;
import org.safeguardinghub.consent.workforce.Noted;

/**
 * A misdirected disclosure as somebody reads it.
 *
 * @param confirmations what the wrong recipient said, the oldest first; the last word holds
 * @param travelledTo of a wrong child: everybody whom the ledger let have it, each to be corrected
 */
record MisdirectionView(
        Head head,
        @Nullable UUID decisionId,
        boolean wrongChild,
        RecipientView recipient,
        List<String> categories,
        Instant happenedAt,
        Report.Finder foundBy,
        String reportedBy,
        Instant reportedAt,
        @Nullable RecallView recall,
        List<ConfirmationView> confirmations,
        @Nullable AssessmentView assessment,
        List<ToldView> told,
        List<NotToldView> familyNotTold,
        List<SpreadView> travelledTo,
        @Nullable ClosingView closing) {

    static MisdirectionView of(Opened opened, Instant now) {
        var file = opened.misdirection().file();
        var report = file.report();
        return new MisdirectionView(
                Head.of(opened.misdirection(), opened.reference(), now),
                report.decision(),
                report.isWrongChild(),
                RecipientView.of(report.recipient()),
                List.copyOf(new TreeSet<>(report.categories())),
                report.times().happenedAt(),
                report.foundBy(),
                file.reported().byName(),
                file.reported().at(),
                last(each(file, Recall.class, RecallView::of)),
                each(file, Confirmation.class, ConfirmationView::of),
                last(each(file, Assessment.class, AssessmentView::of)),
                each(file, Told.class, ToldView::of),
                each(file, FamilyNotTold.class, NotToldView::of),
                opened.spread().stream()
                        .map(spread -> SpreadView.of(spread, file))
                        .toList(),
                last(each(file, Closing.class, ClosingView::of)));
    }

    private static <S extends Step, V> List<V> each(CaseFile file, Class<S> kind, BiFunction<S, Noted, V> view) {
        return file.entries().stream()
                .filter(entry -> kind.isInstance(entry.step()))
                .map(entry -> view.apply(kind.cast(entry.step()), entry.noted()))
                .toList();
    }

    private static <V> @Nullable V last(List<V> views) {
        return views.isEmpty() ? null : views.getLast();
    }

    /**
     * What a list shows of it.
     *
     * @param reference what people call the contact; absent where we never heard it
     */
    record Head(
            UUID id,
            int version,
            State state,
            UUID contactId,
            @Nullable String reference,
            ClockView clock) {

        static Head of(Misdirection misdirection, @Nullable String reference, Instant now) {
            var file = misdirection.file();
            return new Head(
                    file.id().value(),
                    file.version(),
                    State.of(misdirection),
                    file.report().contact().value(),
                    reference,
                    ClockView.of(misdirection, now));
        }
    }

    /** How far it is. */
    enum State {
        REPORTED,
        RECALL_ASKED,
        RECIPIENT_CONFIRMED,
        ASSESSED,
        CLOSED;

        static State of(Misdirection misdirection) {
            return switch (misdirection) {
                case Misdirection.Reported _ -> REPORTED;
                case Misdirection.RecallAsked _ -> RECALL_ASKED;
                case Misdirection.RecipientConfirmed _ -> RECIPIENT_CONFIRMED;
                case Misdirection.Assessed _ -> ASSESSED;
                case Misdirection.Closed _ -> CLOSED;
            };
        }
    }

    /**
     * The breach clock.
     *
     * @param dueAt 72 hours after we became aware, nights and weekends included
     * @param past whether that is over, whoever was told
     * @param icoToldAt when the Information Commissioner's Office was told first
     * @param notifiable whether it has to be told; absent until somebody has assessed that
     */
    record ClockView(
            Instant awareAt,
            Instant dueAt,
            boolean past,
            @Nullable Instant icoToldAt,
            @Nullable Boolean notifiable) {

        static ClockView of(Misdirection misdirection, Instant now) {
            BreachClock clock = misdirection.file().report().clock();
            return new ClockView(
                    clock.awareAt(),
                    clock.dueAt(),
                    clock.isPast(now),
                    misdirection
                            .file()
                            .told(Step.Who.ICO)
                            .map(Told::at)
                            .min(Instant::compareTo)
                            .orElse(null),
                    notifiable(misdirection));
        }

        private static @Nullable Boolean notifiable(Misdirection misdirection) {
            return switch (misdirection) {
                case Misdirection.Assessed assessed ->
                    assessed.assessment().ico().isSo();
                case Misdirection.Closed closed -> closed.assessment().ico().isSo();
                case Misdirection.Reported _, Misdirection.RecallAsked _, Misdirection.RecipientConfirmed _ -> null;
            };
        }
    }

    /** Who has it, never by name. */
    record RecipientView(WrongRecipient.Kind kind, @Nullable String agency) {

        static RecipientView of(WrongRecipient recipient) {
            var agency = recipient.agency();
            return new RecipientView(recipient.kind(), agency == null ? null : agency.value());
        }
    }

    /** By whom and when it was written down. */
    record NotedView(String by, Instant at) {

        static NotedView of(Noted noted) {
            return new NotedView(noted.byName(), noted.at());
        }
    }

    record RecallView(Instant askedAt, Step.Way way, NotedView noted) {

        static RecallView of(Recall recall, Noted noted) {
            return new RecallView(recall.askedAt(), recall.way(), NotedView.of(noted));
        }
    }

    record ConfirmationView(Instant saidAt, Step.Kept kept, NotedView noted) {

        static ConfirmationView of(Confirmation confirmation, Noted noted) {
            return new ConfirmationView(confirmation.saidAt(), confirmation.kept(), NotedView.of(noted));
        }
    }

    record AssessmentView(Step.Risk risk, IcoView ico, PeopleView people, NotedView noted) {

        static AssessmentView of(Assessment assessment, Noted noted) {
            return new AssessmentView(
                    assessment.risk(),
                    new IcoView(assessment.ico().isSo(), assessment.ico().because()),
                    new PeopleView(
                            assessment.people().isSo(), assessment.people().because()),
                    NotedView.of(noted));
        }
    }

    record IcoView(boolean notifiable, String because) {}

    record PeopleView(boolean toBeTold, String because) {}

    record ToldView(Step.Who who, Instant at, @Nullable String lateBecause, NotedView noted) {

        static ToldView of(Told told, Noted noted) {
            return new ToldView(told.who(), told.at(), told.lateBecause(), NotedView.of(noted));
        }
    }

    record NotToldView(Instant decidedAt, String unsafeBecause, NotedView noted) {

        static NotToldView of(FamilyNotTold decided, Noted noted) {
            return new NotToldView(decided.decidedAt(), decided.unsafeBecause(), NotedView.of(noted));
        }
    }

    record ClosingView(String learning, NotedView noted) {

        static ClosingView of(Closing closing, Noted noted) {
            return new ClosingView(closing.learning(), NotedView.of(noted));
        }
    }

    /**
     * One recipient of wrong information.
     *
     * @param open whether they still have to say that it is corrected
     * @param corrections what came of asking them, the oldest first
     */
    record SpreadView(
            String recipient,
            List<String> categories,
            Instant firstAt,
            Instant lastAt,
            boolean open,
            List<CorrectionView> corrections) {

        static SpreadView of(Spread spread, CaseFile file) {
            var travelled = spread.travelled();
            return new SpreadView(
                    travelled.recipient().value(),
                    travelled.categories(),
                    travelled.firstAt(),
                    travelled.lastAt(),
                    spread.isOpen(),
                    each(file, Correction.class, Asked::new).stream()
                            .filter(asked -> asked.correction().recipient().equals(travelled.recipient()))
                            .map(asked -> CorrectionView.of(asked.correction(), asked.noted()))
                            .toList());
        }

        private record Asked(Correction correction, Noted noted) {}
    }

    record CorrectionView(Step.Outcome outcome, Instant at, NotedView noted) {

        static CorrectionView of(Correction correction, Noted noted) {
            return new CorrectionView(correction.outcome(), correction.at(), NotedView.of(noted));
        }
    }
}
