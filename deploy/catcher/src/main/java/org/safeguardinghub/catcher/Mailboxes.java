package org.safeguardinghub.catcher;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.InstantSource;

/** A real SMTP server that takes mail for everybody. What arrives is kept by us, bounded, and not in GreenMail's boxes. */
final class Mailboxes {

    private final GreenMail server;
    private final Kept<CaughtMail> mails;
    private final InstantSource clock;

    Mailboxes(String address, int port, Kept<CaughtMail> mails, InstantSource clock) {
        this.server = new GreenMail(new ServerSetup(port, address, ServerSetup.PROTOCOL_SMTP));
        this.mails = mails;
        this.clock = clock;
    }

    void open() {
        server.start();
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> new Box(recipient.getEmail()));
    }

    int port() {
        return server.getSmtp().getPort();
    }

    void close() {
        server.stop();
    }

    /** One recipient's mailbox, made the moment something arrives for it. */
    private final class Box implements GreenMailUser {

        private final String email;

        Box(String email) {
            this.email = email;
        }

        @Override
        public void deliver(MovingMessage message) {
            deliver(message.getMessage());
        }

        @Override
        public void deliver(MimeMessage message) {
            try {
                mails.add(CaughtMail.of(message, email, clock.instant()));
            } catch (MessagingException e) {
                throw new IllegalStateException("an e-mail that cannot be read", e);
            }
        }

        @Override
        public String getEmail() {
            return email;
        }

        @Override
        public String getLogin() {
            return email;
        }

        @Override
        public String getQualifiedMailboxName() {
            return email;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void setPassword(String password) {}

        @Override
        public void create() {}

        @Override
        public void delete() {}

        @Override
        public void authenticate(String password) {}
    }
}
