package org.safeguardinghub.referral.workforce;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.safeguardinghub.kit.caller.Caller;

/** A person who works here. */
public record Worker(UUID id, String name) {

    /** What follows by itself from something else. */
    public static final Worker SYSTEM = new Worker(new UUID(0, 0), "the hub");

    public static Worker of(Caller caller) {
        return new Worker(id(caller.subject()), caller.displayName());
    }

    /** Our identity provider's subjects are UUIDs; another provider's become one, always the same. */
    private static UUID id(String subject) {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException another) {
            return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
        }
    }
}
