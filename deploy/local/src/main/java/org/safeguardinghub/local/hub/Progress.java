package org.safeguardinghub.local.hub;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line on the terminal for each part, with the seconds it took. */
record Progress(PrintStream out) {

    void done(String part, String what, long sinceNanos) {
        double seconds = Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "  %-14s %-34s %6.1f s", part, what, seconds));
    }

    void say(String line) {
        out.println(line);
    }
}
