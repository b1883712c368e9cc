package org.safeguardinghub.consent.subjectaccess.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.subjectaccess.Decided;
import org.safeguardinghub.consent.subjectaccess.HeldItem;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Field;
import org.safeguardinghub.consent.subjectaccess.Proposal;
import org.safeguardinghub.consent.subjectaccess.Step;
import org.safeguardinghub.consent.subjectaccess.Treatment;

/**
 * One thing that is held, as the reviewer sees it: whole, with what becomes of it.
 *
 * @param number its place in the gathering, counted from 1
 * @param treatment what becomes of it as it stands now
 * @param blackedOut the passages that the reviewer leaves out
 * @param judgedBecause the reviewer's reason, where they decided otherwise than proposed
 */
record ItemView(
        int number,
        String key,
        Step.Source source,
        String kind,
        @Nullable String reference,
        Instant at,
        String from,
        List<Field> fields,
        Set<HeldItem.Mark> marks,
        ProposalView proposed,
        Treatment treatment,
        List<String> blackedOut,
        @Nullable String judgedBecause) {

    static List<ItemView> all(List<Decided> items) {
        return IntStream.range(0, items.size())
                .mapToObj(place -> of(place + 1, items.get(place)))
                .toList();
    }

    private static ItemView of(int number, Decided decided) {
        var item = decided.proposed().item();
        return new ItemView(
                number,
                item.key(),
                item.source(),
                item.kind(),
                item.reference(),
                item.at(),
                item.from(),
                item.fields(),
                new TreeSet<>(item.marks()),
                ProposalView.of(decided.proposed().proposal()),
                decided.treatment(),
                decided.judged().map(Step.Judged::blackedOut).orElse(List.of()),
                decided.judged().map(Step.Judged::because).orElse(null));
    }

    /** What the rules propose, and why. */
    record ProposalView(Treatment treatment, String rule, int ruleVersion, String reason, String law, boolean fixed) {

        static ProposalView of(Proposal proposal) {
            var verdict = proposal.verdict();
            return new ProposalView(
                    verdict.treatment(),
                    proposal.rule(),
                    proposal.ruleVersion(),
                    verdict.reason(),
                    verdict.law(),
                    verdict.isFixed());
        }
    }

    /**
     * What is handed over: what is given, and in plain words what is not.
     *
     * @param keptBack never how much, nor where, for even that could say who
     */
    record ExportView(List<GivenView> given, List<String> keptBack) {

        static ExportView of(List<Decided> items) {
            return new ExportView(
                    items.stream().filter(Decided::isGiven).map(GivenView::of).toList(),
                    items.stream()
                            .filter(item -> !item.isGiven() || item.isRedacted())
                            .map(item -> Optional.ofNullable(
                                    item.proposed().proposal().verdict().told()))
                            .flatMap(Optional::stream)
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    record GivenView(String kind, @Nullable String reference, Instant at, String from, List<Field> fields) {

        static GivenView of(Decided decided) {
            var item = decided.proposed().item();
            return new GivenView(item.kind(), item.reference(), item.at(), decided.from(), decided.fields());
        }
    }
}
