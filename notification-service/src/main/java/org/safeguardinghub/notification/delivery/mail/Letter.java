package org.safeguardinghub.notification.delivery.mail;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.safeguardinghub.notification.delivery.Notice;

/** What an e-mail says: a reference and a time, never who or what. Mailboxes are read by many, and over shoulders. */
record Letter(String subject, String text) {

    private static final DateTimeFormatter LONDON =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

    static Letter of(Notice notice, URI signIn) {
        return switch (notice.kind()) {
            case ACKNOWLEDGEMENT ->
                new Letter("Referral %s was received".formatted(notice.reference()), """
                        Referral %s was received at %s.

                        Sign in to see it and what happens next: %s

                        If a child is in danger now, call 999.

                        This message was sent by a machine. Nobody reads replies to it.
                        """.formatted(
                                notice.reference(), at(notice.happenedAt()), signIn));
            case DANGER_PAGE ->
                new Letter("Immediate danger: referral %s needs you now".formatted(notice.reference()), """
                        Referral %s, received at %s, says that a child is in immediate danger.

                        Sign in and take it now: %s

                        If the police have not been called, call 999.

                        This message was sent by a machine. Nobody reads replies to it.
                        """.formatted(
                                notice.reference(), at(notice.happenedAt()), signIn));
        };
    }

    private static String at(Instant when) {
        return LONDON.format(when);
    }
}
