package org.safeguardinghub.referral.people.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.referral.people.ReadingsDesk.Reading;
import org.safeguardinghub.referral.people.WhatWasSeen;

/** What somebody did with a record, as a family reads it. */
final class AccessSentence {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    /**
     * Which agency it was is not said of others: the name of a refuge says where somebody is.
     */
    static Stream<String> of(Reading reading, AgencyId ours) {
        var entry = reading.entry();
        return WhatWasSeen.by(entry)
                .map(words -> "%s: somebody %s %s."
                        .formatted(
                                WHEN.format(entry.at()),
                                entry.agency().equals(ours.value()) ? "at the front door" : "of another agency",
                                words))
                .stream();
    }

    private AccessSentence() {}
}
