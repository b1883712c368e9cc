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

    private static final String IN_DANGER = "\nIf a child is in danger now, call 999.\n";

    private static final String BY_MACHINE = "\nThis message was sent by a machine. Nobody reads replies to it.\n";

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
            case OUTCOME ->
                new Letter(
                        "Referral %s: a decision has been made".formatted(notice.reference()),
                        toSender(notice, signIn, """
                        A decision about referral %s was made at %s.

                        Sign in to read what was decided, why, and what happens next: %s
                        """));
            case QUESTION ->
                new Letter(
                        "Referral %s: we need to know more".formatted(notice.reference()),
                        toSender(notice, signIn, """
                        We need to know more about referral %s, and asked you at %s.

                        Sign in to read the question and to answer it: %s
                        """));
            case INFORMATION_REQUEST ->
                new Letter("What do you know? Request %s".formatted(notice.reference()), asked(notice, signIn, """
                        You are asked what you know. Reference %s, asked at %s.%s

                        Sign in to read the request and to answer it: %s
                        """));
            case CHASER ->
                new Letter(
                        "Your answer is overdue: request %s".formatted(notice.reference()), asked(notice, signIn, """
                        You were asked what you know and have not answered. Reference %s, reminder of %s.%s

                        Sign in to answer, or to say that you know nothing: %s
                        """));
            case REQUEST_CANCELLED ->
                new Letter(
                        "No answer needed any more: request %s".formatted(notice.reference()),
                        toSender(notice, signIn, """
                        You were asked what you know. Reference %s: since %s an answer is no longer wanted. Please send
                        nothing.

                        Sign in to see it: %s
                        """));
            case AGREEMENT_WITHDRAWN ->
                new Letter("Agreement was withdrawn: %s".formatted(notice.reference()), toSender(notice, signIn, """
                        A family no longer agrees to a service. Reference %s, since %s. Stop what rested on the agreement
                        alone; what keeps a child safe goes on.

                        Sign in to see what it means for you: %s
                        """));
            case STRATEGY_DISCUSSION ->
                new Letter(
                        "You are invited to a strategy discussion: %s".formatted(notice.reference()),
                        asked(notice, signIn, """
                        You are invited to a strategy discussion. Reference %s, called at %s.%s

                        Sign in to see when and with whom: %s
                        """));
            case DANGER_PAGE ->
                new Letter(
                        "Immediate danger: referral %s needs you now".formatted(notice.reference()),
                        page(notice, signIn, """
                        Referral %s says that a child is in immediate danger. Called at %s.

                        Sign in and take it now: %s

                        If the police have not been called, call 999.
                        """));
            case RED_PAGE ->
                new Letter("You have a Red item: referral %s".formatted(notice.reference()), page(notice, signIn, """
                        Referral %s is rated Red. Called at %s.

                        Sign in and say that you have seen it: %s
                        """));
            case FIRST_LOOK_PAGE ->
                new Letter(
                        "Nobody has looked yet: referral %s".formatted(notice.reference()), page(notice, signIn, """
                        Referral %s does not say whether a child is in danger, and nobody has had a first look. Called at %s.

                        Sign in and look at it: %s
                        """));
        };
    }

    private static String toSender(Notice notice, URI signIn, String words) {
        return words.formatted(notice.reference(), at(notice.happenedAt()), signIn) + IN_DANGER + BY_MACHINE;
    }

    private static String asked(Notice notice, URI signIn, String words) {
        var dueAt = notice.dueAt();
        var until = dueAt == null ? "" : " Please answer by %s.".formatted(at(dueAt));
        return words.formatted(notice.reference(), at(notice.happenedAt()), until, signIn) + IN_DANGER + BY_MACHINE;
    }

    private static String page(Notice notice, URI signIn, String words) {
        return words.formatted(notice.reference(), at(notice.happenedAt()), signIn)
                + "\nWhen nobody answers, the next person in the list is called.\n"
                + BY_MACHINE;
    }

    private static String at(Instant when) {
        return LONDON.format(when);
    }
}
