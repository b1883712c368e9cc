package org.safeguardinghub.bench.load;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.safeguardinghub.bench.matching.InventedPeople;
import org.safeguardinghub.bench.matching.Labelled;

/**
 * Referrals through the gateway, each a new one, at a steady pace. Everybody in them is invented, and most are about
 * somebody new, as at a front door: a child who came a hundred times would measure matching alone.
 */
public final class Ingest {

    private static final int ACCEPTED = 201;
    private static final long SEED = 20_261_128;
    private static final int FAMILIES = 10_000;

    private final URI gateway;
    private final Supplier<String> token;
    private final List<Labelled> people = InventedPeople.records(SEED, FAMILIES);
    private final AtomicInteger next = new AtomicInteger();

    public Ingest(URI gateway, Supplier<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    public OpenLoop.Result run(Pace pace) {
        return new OpenLoop(ACCEPTED, this::request).run(pace);
    }

    private ClassicHttpRequest request() {
        var reference = "BENCH-" + UUID.randomUUID();
        return ClassicRequestBuilder.post(gateway.resolve("/api/v1/referrals"))
                .addHeader("Authorization", "Bearer " + token.get())
                .addHeader("Idempotency-Key", reference)
                .setEntity(form(reference), ContentType.APPLICATION_JSON)
                .build();
    }

    private String form(String reference) {
        var person = people.get(next.getAndIncrement() % people.size()).record();
        var name = person.names().getFirst();
        var birth = Objects.requireNonNull(person.birth());
        var address = person.homes().stream()
                .map(home -> String.format(
                        Locale.ROOT, "\"lines\":[\"%s\"],\"postcode\":\"%s\"", home.firstLine(), home.postcode()))
                .findFirst()
                .orElse("\"lines\":[\"Not known to the school\"]");
        return String.format(
                Locale.ROOT,
                FORM,
                reference,
                name.given(),
                name.family(),
                birth.date(),
                birth.precision().name(),
                address);
    }

    private static final String FORM = """
            {"clientReference":"%s","immediateDanger":{"present":false},
             "children":[{"role":"SUBJECT","name":{"given":"%s","family":"%s"},
               "birth":{"date":"%s","precision":"%s"},
               "addresses":[{%s}],
               "school":{"urn":"999001","name":"Fernbank Primary School"}}],
             "adults":[{"name":{"given":"Joan","family":"Testgran"},
               "relationships":[{"child":0,"relationship":"GRANDPARENT"}],"livesWithChild":false}],
             "concern":{"observed":"An invented concern, two sentences long. Nobody real is meant.","harms":["NEGLECT"]},
             "referrer":{"name":"Dana Reyes","role":"Designated safeguarding lead","sourceCode":"2A"},
             "familyInformed":{"informed":true},"basis":{"codes":["ART6_1_E"]}}
            """;
}
