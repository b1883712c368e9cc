package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a list of contacts: the arrival, who has it, and just enough of the children to tell them apart. */
public record QueueItem(
        Arrival arrival,
        int version,
        @Nullable Worker owner,
        @Nullable Instant claimedAt,
        Card card) {

    /** What a list shows of the sender's words, kept small so that a list never reads whole forms. */
    public record Card(List<ChildLine> children, int childCount, int incompleteCount) {

        public Card {
            children = List.copyOf(children);
        }
    }

    /** @param birth absent for an unborn child and where it is not known */
    public record ChildLine(String name, @Nullable LocalDate birth) {}
}
