package org.safeguardinghub.notification.alert;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.notification.alert.Occasion.Subject;

/** The occasions on which somebody must look, and who that is. */
public final class Occasions {

    /** Operational alerts belong to whoever runs the hub, not to one authority's case work. */
    public static final AuthorityId OPERATOR = new AuthorityId("hub-operator");

    private static final Audience WORKERS = Audience.ofRoles("front-door-worker", "out-of-hours-worker");
    private static final Audience MANAGERS = Audience.ofRoles("manager", "duty-manager");
    private static final Audience FRONT_DOOR =
            Audience.ofRoles("front-door-worker", "out-of-hours-worker", "duty-manager", "manager");
    private static final Audience RECORDS_OFFICER = Audience.ofRoles("restricted-records-officer");
    private static final Audience MANAGERS_AND_RECORDS_OFFICER =
            Audience.ofRoles("manager", "duty-manager", "restricted-records-officer");
    private static final Audience ENGINEERS = Audience.ofRoles("integration-engineer", "authority-administrator");
    private static final Audience FRONT_DOOR_AND_ENGINEERS = Audience.ofRoles(
            "front-door-worker",
            "out-of-hours-worker",
            "duty-manager",
            "manager",
            "integration-engineer",
            "authority-administrator");

    /** From here on those in charge are told as well. */
    private static final int LATE_PERCENT = 80;

    /** @param at when it was stated: a sender may state it again, or later than at first */
    public static Occasion immediateDanger(AuthorityId authority, Subject subject, Instant at) {
        return again(AlertKind.IMMEDIATE_DANGER, authority, subject, at, "STATED", FRONT_DOOR);
    }

    /** Not stated ranks with danger until a person has answered it (design section 11). */
    public static Occasion firstLook(AuthorityId authority, Subject subject) {
        var key = AlertKind.FIRST_LOOK + ":" + subject.contact();
        return new Occasion(AlertKind.FIRST_LOOK, key, authority, subject, "DANGER_NOT_STATED", 0, FRONT_DOOR);
    }

    /** @param inDanger what the worker answered to the question whether a child is in danger now */
    public static Occasion redRated(AuthorityId authority, Subject subject, boolean inDanger, Instant at) {
        var code = inDanger ? "IN_DANGER" : "RED";
        return again(AlertKind.RED_RATED, authority, subject, at, code, MANAGERS);
    }

    public static Occasion decisionProposed(AuthorityId authority, Subject subject, Instant at) {
        return again(AlertKind.DECISION_PROPOSED, authority, subject, at, "TO_SIGN", MANAGERS);
    }

    public static Occasion downgradeAsked(AuthorityId authority, Subject subject, Instant at) {
        return again(AlertKind.DOWNGRADE_ASKED, authority, subject, at, "SECOND_PERSON", MANAGERS);
    }

    public static Occasion handOverOffered(AuthorityId authority, Subject subject, UUID to, Instant at) {
        return again(AlertKind.HAND_OVER_OFFERED, authority, subject, at, "TO_ACCEPT", Audience.ofPerson(to));
    }

    /** @param holder whose the contact is; null while it is nobody's, so that everybody at the front door is told */
    public static Occasion senderSaidMore(AuthorityId authority, Subject subject, @Nullable UUID holder, Instant at) {
        return again(AlertKind.SENDER_SAID_MORE, authority, subject, at, "AMENDED", holderOrFrontDoor(holder));
    }

    /** @param holder whose the contact is; null while it is nobody's, so that everybody at the front door is told */
    public static Occasion senderWithdrew(AuthorityId authority, Subject subject, @Nullable UUID holder, Instant at) {
        return again(AlertKind.SENDER_WITHDREW, authority, subject, at, "WITHDRAWN", holderOrFrontDoor(holder));
    }

    /** @param step which rung of the clock's ladder; days overdue each have their own */
    public static Occasion clock(
            AuthorityId authority, Subject subject, String clock, int version, int step, int percent) {
        var key = "CLOCK:%s:%d:%d:%s".formatted(clock, version, step, subject.contact());
        var audience = percent < LATE_PERCENT ? WORKERS : FRONT_DOOR;
        return new Occasion(AlertKind.CLOCK, key, authority, subject, clock, percent, audience);
    }

    public static Occasion deliveryFailed(AuthorityId authority, Subject subject, UUID notice, String code) {
        return new Occasion(
                AlertKind.DELIVERY_FAILED,
                deliveryFailed(notice),
                authority,
                subject,
                code,
                0,
                FRONT_DOOR_AND_ENGINEERS);
    }

    /** One alert for a notice, however many of its channels fail. */
    public static String deliveryFailed(UUID notice) {
        return "DELIVERY_FAILED:" + notice;
    }

    /** @param referral which of the contact's referrals: it may have opened several */
    public static Occasion allocationOffered(
            AuthorityId authority, Subject subject, UUID referral, UUID to, Instant at) {
        var kind = AlertKind.ALLOCATION_OFFERED;
        return again(kind, authority, subject, at, referral.toString(), Audience.ofPerson(to));
    }

    /** @param referral which of the contact's referrals: it may have opened several */
    public static Occasion forAManager(
            AlertKind kind, AuthorityId authority, Subject subject, UUID referral, Instant at) {
        return again(kind, authority, subject, at, referral.toString(), MANAGERS);
    }

    /** For the restricted-records officer alone: nobody else may learn of it, by whatever way. */
    public static Occasion sealedRecordTouched(AuthorityId authority, Subject subject, Instant at) {
        var code = "ASK_THE_RECORD";
        return again(AlertKind.SEALED_RECORD_TOUCHED, authority, subject, at, code, RECORDS_OFFICER);
    }

    /** @param opening which of them; a record may be opened again */
    public static Occasion restrictedRecordOpened(AuthorityId authority, UUID opening, String emergency) {
        return new Occasion(
                AlertKind.RESTRICTED_RECORD_OPENED,
                restrictedRecordOpened(opening),
                authority,
                null,
                emergency,
                0,
                MANAGERS_AND_RECORDS_OFFICER);
    }

    public static String restrictedRecordOpened(UUID opening) {
        return "RESTRICTED_RECORD_OPENED:" + opening;
    }

    /**
     * It names no contact: whoever is kept out may be a manager too.
     *
     * @param restriction the conflict wall
     */
    public static Occasion conflictNoticed(AuthorityId authority, UUID restriction) {
        return new Occasion(
                AlertKind.CONFLICT_NOTICED,
                conflictNoticed(restriction),
                authority,
                null,
                "SAME_NAME",
                0,
                MANAGERS_AND_RECORDS_OFFICER);
    }

    public static String conflictNoticed(UUID restriction) {
        return "CONFLICT_NOTICED:" + restriction;
    }

    /** @param place dead-letter topic, and the record's partition and offset before: put aside twice is one alert */
    public static Occasion deadLetter(String place, String reason) {
        return new Occasion(AlertKind.DEAD_LETTER, "DEAD_LETTER:" + place, OPERATOR, null, reason, 0, ENGINEERS);
    }

    private static Audience holderOrFrontDoor(@Nullable UUID holder) {
        return holder == null ? FRONT_DOOR : Audience.ofPerson(holder);
    }

    /** For what may happen to a contact again: each time is an occasion of its own. */
    private static Occasion again(
            AlertKind kind, AuthorityId authority, Subject subject, Instant at, String code, Audience audience) {
        var key = "%s:%s:%s:%s".formatted(kind, subject.contact(), code, at);
        return new Occasion(kind, key, authority, subject, code, 0, audience);
    }

    private Occasions() {}
}
