package org.safeguardinghub.notification.delivery.mail;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the hub writes e-mails.
 *
 * @param from the sender's address
 * @param signIn where to sign in and read
 */
@ConfigurationProperties("hub.mail")
record MailSettings(
        @DefaultValue("no-reply@safeguarding-hub.example") String from,
        @DefaultValue("http://127.0.0.1:8090") URI signIn) {}
