package org.safeguardinghub.local.demo;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safeguardinghub.local.keys.KeyFolder;
import org.safeguardinghub.local.process.Troubled;

/** Fills a local hub with a week's invented referrals, and if asked keeps one more coming now and then. */
public final class Demo {

    private static final int A_WEEK = 60;
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(30);

    private final URI gateway;
    private final String issuer;
    private final KeyFolder keys;
    private final PrintStream out;
    private final InstantSource clock = InstantSource.system();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, DemoAgency> agencies = new HashMap<>();

    public Demo(URI gateway, String issuer, KeyFolder keys, PrintStream out) {
        this.gateway = gateway;
        this.issuer = issuer;
        this.keys = keys;
        this.out = out;
    }

    /** Words: {@code --count N} for another number than a week's, {@code --trickle} to go on until it is stopped. */
    public void run(List<String> words) {
        int count = count(words);
        for (int number = 1; number <= count; number++) {
            send(number);
            if (number % 10 == 0 || number == count) {
                out.println("  " + number + " of " + count + " referrals sent");
            }
        }
        if (words.contains("--trickle")) {
            out.println("  One more every " + NOW_AND_THEN.toSeconds() + " s; Ctrl-C ends it.");
            trickle(count + 1);
        }
    }

    private void trickle(int from) {
        for (int number = from; ; number++) {
            try {
                Thread.sleep(NOW_AND_THEN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            send(number);
            out.println("  one more arrived");
        }
    }

    private void send(int number) {
        DemoReferral referral = DemoReferral.numbered(number);
        agencies.computeIfAbsent(
                        referral.client(),
                        client -> new DemoAgency(
                                client, keys.read(client), gateway.resolve("/api/v1/referrals"), issuer, clock, http))
                .send(referral.json());
    }

    private static int count(List<String> words) {
        int at = words.indexOf("--count");
        if (at < 0) {
            return A_WEEK;
        }
        try {
            int count = Integer.parseInt(words.get(at + 1));
            if (count < 1 || count > 5000) {
                throw new Troubled("--count wants a number from 1 to 5000, not " + count + ".");
            }
            return count;
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new Troubled("--count wants a number from 1 to 5000.", e);
        }
    }
}
