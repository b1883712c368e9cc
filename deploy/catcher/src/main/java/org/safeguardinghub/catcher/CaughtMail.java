package org.safeguardinghub.catcher;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that arrived.
 *
 * @param recipient whose mailbox it was delivered to
 * @param source the message as it came over the line, headers and all, for those who search it
 */
record CaughtMail(
        Instant at, String recipient, List<String> from, List<String> to, String subject, String text, String source) {

    private static final int LONGEST = 64 * 1024;

    static CaughtMail of(MimeMessage message, String recipient, Instant at) throws MessagingException {
        return new CaughtMail(
                at,
                recipient,
                addresses(message.getFrom()),
                addresses(message.getRecipients(RecipientType.TO)),
                String.valueOf(message.getSubject()),
                text(message),
                source(message));
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Address::toString).toList();
    }

    private static String text(MimeMessage message) throws MessagingException {
        try {
            return cut(String.valueOf(message.getContent()));
        } catch (IOException e) {
            return "(this text could not be read)";
        }
    }

    private static String source(MimeMessage message) throws MessagingException {
        try (var out = new ByteArrayOutputStream()) {
            message.writeTo(out);
            return cut(out.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return "(this message could not be read)";
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
