package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of contacts: its state, and just enough of the children to tell them apart.
 *
 * @param asked how many agencies were asked what they know, and how many have answered
 * @param withdrawnAt when the sender took it back, if they did; somebody has to decide it all the same
 */
public record QueueItem(
        Contact contact,
        int version,
        Card card,
        Asked asked,
        @Nullable Instant withdrawnAt) {

    /** What a list shows of the sender's words, kept small so that a list never reads whole forms. */
    public record Card(List<ChildLine> children, int childCount, int incompleteCount) {

        public Card {
            children = List.copyOf(children);
        }
    }

    /** @param birth absent for an unborn child and where it is not known */
    public record ChildLine(String name, @Nullable LocalDate birth) {}

    public record Asked(int agencies, int answered) {}
}
