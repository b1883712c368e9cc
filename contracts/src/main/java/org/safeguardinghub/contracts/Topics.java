package org.safeguardinghub.contracts;

/** One topic per owning service, keyed by the aggregate's id, never compacted (design sections 4 and 11). */
public final class Topics {

    public static final String REFERRAL = "hub.referral";
    public static final String CONSENT = "hub.consent";
    public static final String NETWORK = "hub.network";
    public static final String NOTIFICATION = "hub.notification";

    /** Where a consumer puts a record it cannot process, one topic per consumer and source. */
    public static String deadLetter(String topic, String consumer) {
        return topic + "." + consumer + ".dead-letter";
    }

    private Topics() {}
}
