package org.safeguardinghub.consent.subjectaccess.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.subjectaccess.Asked;
import org.safeguardinghub.consent.subjectaccess.DueClock;
import org.safeguardinghub.consent.subjectaccess.Entry;
import org.safeguardinghub.consent.subjectaccess.Step;
import org.safeguardinghub.consent.subjectaccess.SubjectAccess;
import org.safeguardinghub.kit.caller.Caller;

/**
 * A subject access request as somebody reads it.
 *
 * @param dueOn one calendar month from when the clock began, three if extended; absent while we wait for identity
 * @param past whether that day is over
 * @param gatheredByYou whether whoever reads this gathered it last, and so neither judges nor reviews
 * @param parts what each service answered when it was last gathered
 */
record SubjectAccessView(
        UUID id,
        int version,
        State state,
        UUID personId,
        Asked.Asker askedBy,
        Asked.Way way,
        Instant receivedAt,
        @Nullable LocalDate dueOn,
        boolean extended,
        boolean past,
        boolean gatheredByYou,
        List<PartView> parts,
        List<StepView> steps) {

    static SubjectAccessView of(SubjectAccess request, Caller caller, Instant now) {
        var file = request.file();
        var clock = file.clock();
        return new SubjectAccessView(
                file.id().value(),
                file.version(),
                State.of(request),
                file.asked().subject().value(),
                file.asked().by(),
                file.asked().way(),
                file.asked().receivedAt(),
                clock.map(DueClock::dueOn).orElse(null),
                clock.map(DueClock::isExtended).orElse(false),
                !request.isOver() && clock.filter(due -> due.isPast(now)).isPresent(),
                file.gathering()
                        .filter(gathered -> gathered.noted().by().equals(caller.subject()))
                        .isPresent(),
                file.gathering()
                        .map(Entry::step)
                        .map(Step.Gathered.class::cast)
                        .map(gathered ->
                                gathered.parts().stream().map(PartView::of).toList())
                        .orElse(List.of()),
                file.entries().stream().map(StepView::of).toList());
    }

    /** How far it is. */
    enum State {
        RECEIVED,
        IDENTITY_CONFIRMED,
        GATHERED,
        REVIEWED,
        RELEASED,
        REFUSED,
        WITHDRAWN;

        static State of(SubjectAccess request) {
            return switch (request) {
                case SubjectAccess.Received _ -> RECEIVED;
                case SubjectAccess.IdentityConfirmed _ -> IDENTITY_CONFIRMED;
                case SubjectAccess.Gathered _ -> GATHERED;
                case SubjectAccess.Reviewed _ -> REVIEWED;
                case SubjectAccess.Released _ -> RELEASED;
                case SubjectAccess.RefusedInLaw _ -> REFUSED;
                case SubjectAccess.Withdrawn _ -> WITHDRAWN;
            };
        }
    }

    record PartView(Step.Source source, Step.Answer answer, int items) {

        static PartView of(Step.Part part) {
            return new PartView(part.source(), part.answer(), part.items());
        }
    }

    /**
     * One thing that was done, by whom.
     *
     * @param because what whoever did it gave as the reason, where one is asked for
     */
    record StepView(
            String what, String by, Instant at, @Nullable String because) {

        static StepView of(Entry entry) {
            return new StepView(
                    entry.step()
                            .getClass()
                            .getSimpleName()
                            .replaceAll("([a-z])([A-Z])", "$1_$2")
                            .toUpperCase(Locale.ROOT),
                    entry.noted().byName(),
                    entry.noted().at(),
                    because(entry.step()));
        }

        private static @Nullable String because(Step step) {
            return switch (step) {
                case Step.Extended extended -> extended.because();
                case Step.Judged judged -> judged.because();
                case Step.Reviewed reviewed -> reviewed.note();
                case Step.Refusal refusal -> refusal.because();
                case Step.IdentityAsked _,
                        Step.IdentityConfirmed _,
                        Step.Gathered _,
                        Step.Released _,
                        Step.Withdrawal _ -> null;
            };
        }
    }
}
