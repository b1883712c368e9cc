package org.safeguardinghub.consent.arrangement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.arrangement.Arrangement;
import org.safeguardinghub.consent.arrangement.ArrangementRules;
import org.safeguardinghub.consent.arrangement.Cover;
import org.safeguardinghub.consent.arrangement.Partnership;
import org.safeguardinghub.consent.arrangement.Scope;
import org.safeguardinghub.consent.arrangement.Step.Ended;
import org.safeguardinghub.consent.arrangement.Step.Reason;
import org.safeguardinghub.consent.arrangement.Step.Reviewed;

/**
 * A sharing agreement as somebody reads it.
 *
 * @param standing how it stands today by itself; a later one of the same agency may follow it
 * @param until the last day that was signed
 * @param lastDay the last day it holds: earlier, where it was ended
 * @param reviewDue by when somebody looks again; absent once it is over by then
 */
record ArrangementView(
        UUID id,
        int version,
        String agency,
        String reference,
        String title,
        List<String> categories,
        List<String> purposes,
        SignedByView signedBy,
        LocalDate from,
        LocalDate until,
        LocalDate lastDay,
        @Nullable LocalDate reviewDue,
        Standing standing,
        List<ReviewView> reviews,
        @Nullable EndView ended,
        String registeredBy,
        Instant registeredAt) {

    static ArrangementView of(Arrangement arrangement, LocalDate today, ArrangementRules rules) {
        var terms = arrangement.terms();
        return new ArrangementView(
                arrangement.id().value(),
                arrangement.version(),
                arrangement.agency().value(),
                terms.reference(),
                terms.title(),
                List.of(Scope.inOrder(terms.scope().categories())),
                List.of(Scope.inOrder(terms.scope().purposes())),
                new SignedByView(terms.signedBy().here(), terms.signedBy().there()),
                arrangement.from(),
                terms.term().until(),
                arrangement.lastDay(),
                arrangement.reviewDue().orElse(null),
                Standing.of(Partnership.of(arrangement, today, rules)),
                arrangement.reviews().stream().map(ReviewView::of).toList(),
                arrangement.ended().map(EndView::of).orElse(null),
                arrangement.registered().byName(),
                arrangement.registered().at());
    }

    /** How an agreement stands today. */
    enum Standing {
        NOT_BEGUN,
        HOLDS,
        ENDS_SOON,
        ENDED_LATELY,
        LAPSED;

        static Standing of(Cover cover) {
            return switch (cover) {
                case Cover.Holds _ -> HOLDS;
                case Cover.EndsSoon _ -> ENDS_SOON;
                case Cover.NotBegun _ -> NOT_BEGUN;
                case Cover.EndedLately _ -> ENDED_LATELY;
                case Cover.Lapsed _ -> LAPSED;
                case Cover.NeverRegistered _, Cover.OutsideScope _ ->
                    throw new IllegalStateException("one agreement by itself is registered and has its own scope");
            };
        }
    }

    /** In which role somebody signed for each side. */
    record SignedByView(String here, String there) {}

    record ReviewView(LocalDate nextOn, String by, Instant at) {

        static ReviewView of(Reviewed review) {
            return new ReviewView(
                    review.nextOn(), review.noted().byName(), review.noted().at());
        }
    }

    record EndView(LocalDate lastDay, Reason reason, String by, Instant at) {

        static EndView of(Ended ended) {
            return new EndView(
                    ended.lastDay(),
                    ended.reason(),
                    ended.noted().byName(),
                    ended.noted().at());
        }
    }
}
