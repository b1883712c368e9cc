package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * Something a person does to a contact.
 *
 * @param what the line it adds to the history
 * @param why in the person's words, where they gave any
 * @param codes for the audit trail: codes and ids, never a narrative
 * @param who may do it
 */
public record Move(Change.What what, @Nullable String why, Map<String, String> codes, Who who, Transition transition) {

    /** Whose move it is. */
    public enum Who {
        HOLDER,
        ANYONE_HERE
    }

    public Move {
        codes = Map.copyOf(codes);
    }

    public static Move ofHolder(Change.What what, @Nullable String why, Transition transition) {
        return new Move(what, why, Map.of(), Who.HOLDER, transition);
    }

    public static Move ofAnyone(Change.What what, @Nullable String why, Transition transition) {
        return new Move(what, why, Map.of(), Who.ANYONE_HERE, transition);
    }

    public Move with(Map<String, String> more) {
        return new Move(what, why, more, who, transition);
    }

    /** From the state it is in to the next, or to the rule that forbids it. */
    @FunctionalInterface
    public interface Transition {

        Step<? extends Contact> from(Contact contact, Worker worker, Instant at);
    }
}
