package org.safeguardinghub.dashboard.amendment;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.refer.Question;
import org.safeguardinghub.dashboard.refer.QuestionPage;
import org.safeguardinghub.dashboard.refer.Questionnaire;

/**
 * Everything that was told of one referral, as whoever may change it sees it.
 *
 * @param version what an amendment quotes
 * @param tellings the first time first; the last one holds
 * @param hides places of the form that stay off this reader's screen, and so are not changed there
 */
record Words(
        Place place,
        String reference,
        int version,
        boolean mayChange,
        List<Telling> tellings,
        Predicate<String> hides) {

    /**
     * @param heading of the page that shows everything
     * @param changes where what was changed is read, if not on that page itself
     */
    record Place(
            String address,
            String api,
            String backTo,
            String backWords,
            String heading,
            @Nullable String changes) {

        /** The questions are put to whoever told us, and a worker answers for them. */
        @Nullable String aside() {
            return changes == null ? null : "“You” in the questions is whoever told us.";
        }
    }

    Telling last() {
        return tellings.getLast();
    }

    int children() {
        return last().answers().children();
    }

    boolean mayAddChild() {
        return children() > 0 && children() < Questionnaire.MOST_CHILDREN;
    }

    /** The pages of what was told; a further child comes on one page of its own. */
    List<QuestionPage> pages() {
        return Questionnaire.pages(children()).stream().map(this::seen).toList();
    }

    Optional<QuestionPage> named(String slug) {
        var another = mayAddChild() ? Stream.of(Questionnaire.wholeChild(children())) : Stream.<QuestionPage>empty();
        return Stream.concat(pages().stream(), another)
                .filter(page -> page.slug().equals(slug))
                .findFirst();
    }

    private QuestionPage seen(QuestionPage page) {
        return new QuestionPage(
                page.slug(),
                page.heading(),
                page.intro(),
                page.questions().stream().filter(this::isSeen).toList());
    }

    private boolean isSeen(Question question) {
        return !hides.test(question.pointer());
    }
}
