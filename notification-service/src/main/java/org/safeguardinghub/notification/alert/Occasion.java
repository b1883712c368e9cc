package org.safeguardinghub.notification.alert;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * What an alert is about. The same occasion raises one alert, however often it is noticed.
 *
 * @param key tells this occasion from every other, such as {@code CLOCK:DECISION:1:80:<contact>}
 * @param subject the contact, where it is about one
 * @param code which clock, channel or fault; a stable code, never text
 * @param percent for a clock, how much of its working time had gone; zero otherwise
 */
public record Occasion(
        AlertKind kind,
        String key,
        AuthorityId authority,
        @Nullable Subject subject,
        String code,
        int percent,
        Audience audience) {

    /** @param reference what people say on the telephone */
    public record Subject(ContactId contact, String reference) {}
}
