package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;

/**
 * Whom a worker wants to ask what, and on what.
 *
 * @param questions codes of the authority's list
 * @param otherQuestion a question of their own
 * @param children places of the children it is about; empty means all of them
 * @param adults places of adults who matter to the questions; usually none
 * @param dueAt where no clock says until when, or sooner than it says
 */
public record Wish(
        List<AgencyId> agencies,
        List<String> questions,
        @Nullable String otherQuestion,
        List<Integer> children,
        List<Integer> adults,
        Statement statement,
        @Nullable Instant dueAt) {

    public Wish {
        agencies = agencies.stream().distinct().toList();
        questions = questions.stream().distinct().toList();
        children = children.stream().distinct().sorted().toList();
        adults = adults.stream().distinct().sorted().toList();
    }

    Wish aboutEveryChild(int number) {
        var everyChild = IntStream.range(0, number).boxed().toList();
        return new Wish(agencies, questions, otherQuestion, everyChild, adults, statement, dueAt);
    }
}
