package org.safeguardinghub.referral.restriction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.workforce.Worker;

/** What exactly has to be observed. */
public sealed interface Terms {

    Kind kind();

    /** Whether both say the same in the end: two walls do where they keep the same person out. */
    default boolean isAbout(Terms other) {
        return kind() == other.kind();
    }

    /** No address of theirs is shown to anybody who has not said why they need it. */
    record ConfidentialAddress() implements Terms {

        @Override
        public Kind kind() {
            return Kind.CONFIDENTIAL_ADDRESS;
        }
    }

    /**
     * How to reach them without putting anyone at risk (domain.md 2).
     *
     * @param numbers the only telephone numbers to call; empty where any may be called
     * @param safeTimes in the words of whoever knows
     * @param mayLeaveMessage never where nobody has said so
     * @param mayWrite never where nobody has said so
     */
    record SafeContact(List<String> numbers, @Nullable String safeTimes, boolean mayLeaveMessage, boolean mayWrite)
            implements Terms {

        public SafeContact {
            numbers = List.copyOf(numbers);
        }

        @Override
        public Kind kind() {
            return Kind.SAFE_CONTACT;
        }
    }

    /**
     * Somebody who works here may belong to the family: for them its contacts do not exist.
     *
     * @param keptOut who it is
     */
    record ConflictWall(Worker keptOut) implements Terms {

        @Override
        public Kind kind() {
            return Kind.CONFLICT_WALL;
        }

        @Override
        public boolean isAbout(Terms other) {
            return other instanceof ConflictWall(var another) && another.id().equals(keptOut.id());
        }
    }

    enum Kind {
        CONFIDENTIAL_ADDRESS,
        SAFE_CONTACT,
        CONFLICT_WALL
    }
}
