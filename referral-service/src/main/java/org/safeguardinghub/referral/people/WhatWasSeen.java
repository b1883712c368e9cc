package org.safeguardinghub.referral.people;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safeguardinghub.kit.audit.AuditReader.Entry;

/** What somebody did with a record, in words for those whom it is about. What the hub did by itself is left out. */
public final class WhatWasSeen {

    private static final String A_SERVICE = "-service";
    private static final String PROTECTION = "person-";

    /**
     * Whoever told us saw nothing by it, and when they did may say who they are. Whoever was kept out saw nothing either:
     * that we keep somebody out protects the record.
     */
    private static final Set<String> SAW_NOTHING =
            Set.of("contact-received", "contact-amended", "contact-withdrawn", "kept-out-attempt");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("contact-viewed", "opened what was told to us"),
            Map.entry("contact-claimed", "began to work on it"),
            Map.entry("chronology-read", "read what happened, in order"),
            Map.entry("matches-viewed", "looked whether we know the same person already"),
            Map.entry("person-viewed", "opened the record of the person"),
            Map.entry("glass-broken", "opened the restricted record because somebody was in danger"),
            Map.entry("confidential-address-shown", "was shown an address that is kept confidential"),
            Map.entry("restrictions-viewed", "looked how to reach them safely"),
            Map.entry("restriction-placed", "wrote down what has to be observed"),
            Map.entry("history-opened", "read what was told before"),
            Map.entry("information-requested", "asked another agency what it knows"),
            Map.entry("information-requests-viewed", "read what other agencies said"),
            Map.entry("household-disclosed", "was given who lives in the home"),
            Map.entry("seen-as-agency", "looked what another agency is shown"),
            Map.entry("seen-as-sender", "looked what whoever told us is shown"),
            Map.entry("erasure-proposed", "asked that the record is erased, since its time is over"),
            Map.entry("erasure-refused", "said that the record stays although its time is over"),
            Map.entry("erasure-viewed", "looked whether the record is to be erased"),
            Map.entry("readings-viewed", "looked who has seen the record"));

    /** That one of these was done says how the record is protected, or that somebody was in danger. */
    private static final Set<String> TELL_OF_PROTECTION =
            Set.of("glass-broken", "confidential-address-shown", "restrictions-viewed", "restriction-placed");

    /** What is done to protect a record, such as hiding it, is nothing to tell. */
    public static Optional<String> by(Entry entry) {
        boolean isOurOwnDoing =
                entry.agency().endsWith(A_SERVICE) && entry.actor().equals(entry.agency());
        boolean isProtection = entry.action().startsWith(PROTECTION) && !WORDS.containsKey(entry.action());
        return isOurOwnDoing || isProtection || SAW_NOTHING.contains(entry.action())
                ? Optional.empty()
                : Optional.of(WORDS.getOrDefault(entry.action(), "worked with the record"));
    }

    public static boolean tellsOfProtection(Entry entry) {
        return TELL_OF_PROTECTION.contains(entry.action());
    }

    private WhatWasSeen() {}
}
