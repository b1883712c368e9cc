package org.safeguardinghub.notification.agency.persistence;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The local hub's stand-in for partner systems.
 *
 * @param url what {@code {catcher}} at the beginning of a demo agency's address means; ports differ from hub to hub
 */
@ConfigurationProperties("hub.catcher")
record CatcherSettings(URI url) {

    String settle(String address) {
        return address.startsWith("{catcher}") ? url + address.substring("{catcher}".length()) : address;
    }
}
