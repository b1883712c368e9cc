package org.safeguardinghub.local.demo;

import java.time.Duration;
import org.safeguardinghub.local.process.Troubled;

/** A pause that ends at once when the demo is stopped. */
final class Waiting {

    static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Troubled("Stopped.", e);
        }
    }

    private Waiting() {}
}
