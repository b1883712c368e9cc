package org.safeguardinghub.referral.chronology;

import org.jspecify.annotations.Nullable;

/**
 * Whom something is known from.
 *
 * @param agency where the source is an agency, its id; each entry of ours has none
 * @param name of the person, with their role where we know it; null where only a system spoke
 * @param subject the account that did it, to find the name of a colleague by
 */
public record Teller(
        Source source,
        @Nullable String agency,
        String said,
        @Nullable String name,
        String subject) {

    /** Where something comes from. */
    public enum Source {
        AGENCY,
        FRONT_DOOR,
        HUB
    }

    /** @param name of an agency */
    public static Teller agency(String agency, String name, @Nullable String person, String subject) {
        return new Teller(Source.AGENCY, agency, name, person, subject);
    }

    public static Teller frontDoor(String subject) {
        return new Teller(Source.FRONT_DOOR, null, "Front door", null, subject);
    }

    public static Teller hub(String subject) {
        return new Teller(Source.HUB, null, "The hub", null, subject);
    }

    Teller named(String known) {
        return new Teller(source, agency, said, known, subject);
    }

    /** @param asked an agency's id, {@code front-door} or {@code hub} */
    boolean is(String asked) {
        return switch (source) {
            case AGENCY -> asked.equals(agency);
            case FRONT_DOOR -> asked.equals("front-door");
            case HUB -> asked.equals("hub");
        };
    }
}
