package org.safeguardinghub.notification.alert;

import java.util.Set;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.notification.alert.Occasion.Subject;

/** The occasions on which somebody must look, and who that is. */
public final class Occasions {

    /** Operational alerts belong to whoever runs the hub, not to one authority's case work. */
    public static final AuthorityId OPERATOR = new AuthorityId("hub-operator");

    private static final Set<String> WORKERS = Set.of("front-door-worker", "out-of-hours-worker");
    private static final Set<String> FRONT_DOOR =
            Set.of("front-door-worker", "out-of-hours-worker", "duty-manager", "manager");
    private static final Set<String> ENGINEERS = Set.of("integration-engineer", "authority-administrator");
    private static final Set<String> FRONT_DOOR_AND_ENGINEERS = Set.of(
            "front-door-worker",
            "out-of-hours-worker",
            "duty-manager",
            "manager",
            "integration-engineer",
            "authority-administrator");

    /** From here on those in charge are told as well. */
    private static final int LATE_PERCENT = 80;

    public static Occasion immediateDanger(AuthorityId authority, Subject subject) {
        return about(AlertKind.IMMEDIATE_DANGER, authority, subject, "STATED");
    }

    /** Not stated ranks with danger until a person has answered it (design section 11). */
    public static Occasion firstLook(AuthorityId authority, Subject subject) {
        return about(AlertKind.FIRST_LOOK, authority, subject, "DANGER_NOT_STATED");
    }

    /** @param step which rung of the clock's ladder; days overdue each have their own */
    public static Occasion clock(
            AuthorityId authority, Subject subject, String clock, int version, int step, int percent) {
        var key = "CLOCK:%s:%d:%d:%s".formatted(clock, version, step, subject.contact());
        var audience = percent < LATE_PERCENT ? WORKERS : FRONT_DOOR;
        return new Occasion(AlertKind.CLOCK, key, authority, subject, clock, percent, audience);
    }

    public static Occasion deliveryFailed(AuthorityId authority, Subject subject, String delivery, String code) {
        var key = "DELIVERY_FAILED:" + delivery;
        return new Occasion(AlertKind.DELIVERY_FAILED, key, authority, subject, code, 0, FRONT_DOOR_AND_ENGINEERS);
    }

    /** @param place dead-letter topic, and the record's partition and offset before: put aside twice is one alert */
    public static Occasion deadLetter(String place, String reason) {
        return new Occasion(AlertKind.DEAD_LETTER, "DEAD_LETTER:" + place, OPERATOR, null, reason, 0, ENGINEERS);
    }

    private static Occasion about(AlertKind kind, AuthorityId authority, Subject subject, String code) {
        return new Occasion(kind, kind + ":" + subject.contact(), authority, subject, code, 0, FRONT_DOOR);
    }

    private Occasions() {}
}
