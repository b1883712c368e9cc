package org.safeguardinghub.dashboard.statutory;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.mark.Clock.ClockWords;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * A list of cases.
 *
 * @param lines null when the hub could not be asked, which is not the same as none
 */
public record CasesPage(
        View view,
        List<Tab> tabs,
        @Nullable List<Line> lines,
        @Nullable String next,
        @Nullable String notReached,
        @Nullable String notReachedAt) {

    static CasesPage of(CaseList list, View view, Viewer viewer, Instant now) {
        return new CasesPage(
                view,
                tabs(view),
                list.all().stream().map(item -> Line.of(item, viewer, now)).toList(),
                list.nextCursor() == null ? null : view.address() + "&cursor=" + list.nextCursor(),
                null,
                null);
    }

    static CasesPage missing(View view, Reply.NotReached<CaseList> silence, Instant now) {
        return new CasesPage(view, tabs(view), null, null, silence.what(), TimeWords.moment(silence.at(), now));
    }

    private static List<Tab> tabs(View here) {
        return Arrays.stream(View.values())
                .map(view -> new Tab(view.words(), view.address(), view == here))
                .toList();
    }

    /** Which cases. */
    public enum View {
        MINE("mine", "My cases", "You have no open case, and nobody offers you one."),
        UNALLOCATED("unallocated", "Nobody has it yet", "Every open case has a worker."),
        WITH_MANAGER("with-manager", "Waiting for a manager", "Nothing waits for a manager’s signature."),
        OPEN("open", "All open cases", "No case is open.");

        private final String code;
        private final String words;
        private final String none;

        View(String code, String words, String none) {
            this.code = code;
            this.words = words;
            this.none = none;
        }

        static Optional<View> named(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(view -> view.code.equals(code))
                    .findFirst();
        }

        public String code() {
            return code;
        }

        public String words() {
            return words;
        }

        public String none() {
            return none;
        }

        public String address() {
            return "/cases?view=" + code;
        }
    }

    public record Tab(String words, String address, boolean isHere) {}

    /** @param offered to whom it is offered; null where it is not */
    public record Line(
            String reference,
            String child,
            String stage,
            String decided,
            List<ClockWords> clocks,
            String worker,
            @Nullable String offered) {

        static Line of(CaseList.Item item, Viewer viewer, Instant now) {
            var whose = item.allocation();
            var offer = whose == null ? null : whose.offered();
            return new Line(
                    item.reference(),
                    item.childName() == null ? "Name not shown in lists" : item.childName(),
                    PlainWords.of(Vocabulary.CASE_STATE, item.state()),
                    PlainWords.of(Vocabulary.OUTCOME, item.decided()),
                    CaseHead.clocks(item.clocks() == null ? List.of() : item.clocks(), now),
                    CaseHead.worker(whose == null ? null : whose.worker(), viewer),
                    offer == null ? null : offer.to().wordsFor(viewer.id()));
        }
    }
}
