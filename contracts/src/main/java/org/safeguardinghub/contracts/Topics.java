package org.safeguardinghub.contracts;

/** One topic per owning service, keyed by the aggregate's id, never compacted (design sections 4 and 11). */
public final class Topics {

    public static final String REFERRAL = "hub.referral";
    public static final String CONSENT = "hub.consent";
    public static final String NETWORK = "hub.network";
    public static final String NOTIFICATION = "hub.notification";

    /** Every dead-letter topic of every service, and not the dead letters of those who hear dead letters. */
    public static final String DEAD_LETTERS = "hub\\.[a-z]+\\.[a-z-]+\\.dead-letter";

    /** The header of a dead letter that names the kind of fault, never its text. */
    public static final String REASON_HEADER = "hub_reason";

    /** Where a consumer puts a record it cannot process, one topic per consumer and source. */
    public static String deadLetter(String topic, String consumer) {
        return topic + "." + consumer + ".dead-letter";
    }

    private Topics() {}
}
