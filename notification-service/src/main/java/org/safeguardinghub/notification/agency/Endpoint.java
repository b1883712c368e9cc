package org.safeguardinghub.notification.agency;

import java.net.URI;

/** Where a channel of an agency leads. */
public sealed interface Endpoint {

    Channel channel();

    /**
     * @param allowedHost the one host that this agency agreed at onboarding; nothing else is ever called for it
     */
    record Webhook(URI address, String allowedHost) implements Endpoint {

        @Override
        public Channel channel() {
            return Channel.WEBHOOK;
        }
    }

    /** The agency's shared safeguarding mailbox, never a private one. */
    record Mailbox(String address) implements Endpoint {

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }
    }
}
