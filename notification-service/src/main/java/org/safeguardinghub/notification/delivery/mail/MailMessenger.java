package org.safeguardinghub.notification.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import org.safeguardinghub.notification.agency.Channel;
import org.safeguardinghub.notification.agency.Endpoint;
import org.safeguardinghub.notification.delivery.DeliveryId;
import org.safeguardinghub.notification.delivery.Failure;
import org.safeguardinghub.notification.delivery.Messenger;
import org.safeguardinghub.notification.delivery.Notice;
import org.safeguardinghub.notification.delivery.Result;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends a letter to an agency's shared mailbox. */
@Component
class MailMessenger implements Messenger {

    private static final int SMTP_COMPLETED = 250;

    private final JavaMailSender sender;
    private final MailSettings settings;

    MailMessenger(JavaMailSender sender, MailSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Result carry(DeliveryId id, Notice notice, Endpoint to) {
        return switch (to) {
            case Endpoint.Mailbox mailbox -> send(id, Letter.of(notice, settings.signIn()), mailbox);
            case Endpoint.Webhook _ -> throw new IllegalArgumentException("a webhook is not a mailbox");
        };
    }

    private Result send(DeliveryId id, Letter letter, Endpoint.Mailbox mailbox) {
        try {
            sender.send(message(id, letter, mailbox));
            return new Result.Accepted(SMTP_COMPLETED);
        } catch (MailAuthenticationException e) {
            return new Result.Failed(Failure.of("MAIL_SIGN_IN_REFUSED"));
        } catch (MailSendException e) {
            var refused = !e.getFailedMessages().isEmpty();
            return new Result.Failed(Failure.of(refused ? "MAIL_REFUSED" : "MAIL_SERVER_UNREACHABLE"));
        } catch (MailException | MessagingException e) {
            return new Result.Failed(Failure.of("MAIL_FAILED"));
        }
    }

    /** The message carries the delivery's id, so that a repetition can be told from a second message. */
    private MimeMessage message(DeliveryId id, Letter letter, Endpoint.Mailbox mailbox) throws MessagingException {
        var message = sender.createMimeMessage();
        var writer = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        writer.setFrom(settings.from());
        writer.setTo(mailbox.address());
        writer.setSubject(letter.subject());
        writer.setText(letter.text());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Delivery-Id", id.toString());
        return message;
    }
}
