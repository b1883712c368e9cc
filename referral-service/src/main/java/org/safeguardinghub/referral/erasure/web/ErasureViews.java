package org.safeguardinghub.referral.erasure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.erasure.Erasure;
import org.safeguardinghub.referral.erasure.Keeper;
import org.safeguardinghub.referral.erasure.OverDesk.Over;
import org.safeguardinghub.referral.erasure.OverDesk.OverPage;
import org.safeguardinghub.referral.erasure.Period.Category;

/** What erasing reads and answers. */
final class ErasureViews {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    record ProposalBody(String reference, boolean lookedAfter, String why) {}

    record AnswerBody(String why) {}

    record OverPageView(List<OverView> items, @Nullable String nextCursor) {

        static OverPageView of(OverPage page) {
            var next = page.next();
            return new OverPageView(
                    page.over().stream().map(OverView::of).toList(), next == null ? null : Cursor.of(next));
        }
    }

    /**
     * @param lastClosedOn of all contacts that name the same people
     * @param keptBy empty where it may be proposed
     * @param proposal who waits for a second person
     */
    record OverView(
            String reference,
            LocalDate receivedOn,
            LocalDate lastClosedOn,
            Category category,
            LocalDate dueOn,
            List<Keeper> keptBy,
            @Nullable UUID proposal) {

        static OverView of(Over over) {
            var past = over.past();
            var proposal = past.proposal();
            return new OverView(
                    past.reference(),
                    LocalDate.ofInstant(past.receivedAt(), LONDON),
                    past.lastClosedOn(),
                    over.due().period().category(),
                    over.due().on(),
                    over.keepers().stream().sorted().toList(),
                    proposal == null ? null : proposal.value());
        }
    }

    record ErasurePage(List<ErasureView> items, @Nullable UUID nextCursor) {

        static ErasurePage of(List<Erasure> found, int size) {
            return new ErasurePage(
                    found.stream().limit(size).map(ErasureView::of).toList(),
                    found.size() > size ? found.get(size - 1).id().value() : null);
        }
    }

    record ErasureView(
            UUID id,
            String reference,
            Erasure.State state,
            Category category,
            LocalDate dueOn,
            boolean lookedAfter,
            String why,
            String proposedBy,
            UUID proposedById,
            Instant proposedAt,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt) {

        static ErasureView of(Erasure erasure) {
            var answer = erasure.answer();
            return new ErasureView(
                    erasure.id().value(),
                    erasure.reference(),
                    erasure.state(),
                    erasure.due().period().category(),
                    erasure.due().on(),
                    erasure.lookedAfter(),
                    erasure.why(),
                    erasure.by().name(),
                    erasure.by().id(),
                    erasure.at(),
                    answer == null ? null : answer.why(),
                    answer == null ? null : answer.by().name(),
                    answer == null ? null : answer.at());
        }
    }

    private ErasureViews() {}
}
