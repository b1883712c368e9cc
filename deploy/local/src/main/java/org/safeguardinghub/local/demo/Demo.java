package org.safeguardinghub.local.demo;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safeguardinghub.local.keycloak.PersonToken;
import org.safeguardinghub.local.keys.KeyFolder;
import org.safeguardinghub.local.process.Troubled;

/** Fills a local hub with a week's invented referrals and the work on them, and if asked keeps more coming. */
public final class Demo {

    private static final int A_WEEK = 60;
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(30);

    private final Place hub;
    private final PrintStream out;
    private final InstantSource clock = InstantSource.system();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, DemoAgency> agencies = new HashMap<>();

    public Demo(Place hub, PrintStream out) {
        this.hub = hub;
        this.out = out;
    }

    /**
     * Where the hub is, and with what its demo accounts sign in.
     *
     * @param password the same for every demo account
     */
    public record Place(URI gateway, URI dashboard, String issuer, KeyFolder keys, String password) {}

    /**
     * Words: {@code --count N} for another number than a week's, {@code --no-work} for arrivals alone, {@code --trickle}
     * to go on until it is stopped.
     */
    public void run(List<String> words) {
        int count = count(words);
        DemoShift shift = new DemoShift(person("priya"), person("sam"), person("morgan"));
        for (int number = 1; number <= count; number++) {
            String reference = send(number);
            if (!words.contains("--no-work")) {
                shift.work(number, reference);
            }
            if (number % 10 == 0 || number == count) {
                out.println("  " + number + " of " + count + " referrals sent and looked at");
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

    private String send(int number) {
        DemoReferral referral = DemoReferral.numbered(number);
        return agencies.computeIfAbsent(
                        referral.client(),
                        client -> new DemoAgency(
                                client,
                                hub.keys().read(client),
                                hub.gateway().resolve("/api/v1/referrals"),
                                hub.issuer(),
                                clock,
                                http))
                .send(referral.json());
    }

    private DemoPerson person(String account) {
        PersonToken tokens =
                new PersonToken(hub.issuer(), hub.dashboard(), hub.keys().read("dashboard"), clock);
        return new DemoPerson(hub.gateway(), () -> tokens.of(account, hub.password()), clock, http);
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
