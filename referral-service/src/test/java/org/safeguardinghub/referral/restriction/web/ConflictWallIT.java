package org.safeguardinghub.referral.restriction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A worker may belong to the family: for them it does not exist, and a manager is told. */
class ConflictWallIT extends ReferralServiceCase {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aWorkerWhoHasTheNameOfAnAuntSeesNothingOfTheFamily() {
        var zadie = named("wall-aunt", "Zadie Oyelaran-Smith", "front-door-worker");
        zadie.get("/api/v1/contacts");
        var family = Families.name();

        var reference = aSystem("wall-aunt-school", "wall-aunt")
                .refer(Families.form(family, "", "Her aunt hits her.", Families.adult("ZADIE", "Oyelaran Smith")));

        var other = aWorker("wall-aunt");
        var person = Families.person(other, reference);
        await().untilAsserted(() ->
                assertThat(zadie.get("/api/v1/contacts/" + reference).status()).isEqualTo(404));
        for (var path : List.of(
                "/api/v1/contacts/" + reference + "/chronology",
                "/api/v1/contacts/" + reference + "/matches",
                "/api/v1/contacts/" + reference + "/related",
                "/api/v1/contacts/" + reference + "/restrictions",
                person,
                person + "/chronology",
                person + "/restrictions")) {
            assertThat(zadie.get(path).status()).as(path).isEqualTo(404);
            assertThat(other.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(zadie.get("/api/v1/contacts?view=all").json().toString()).doesNotContain(reference);
        assertThat(other.get("/api/v1/contacts?view=all").json().toString()).contains(reference);
        assertThat(zadie.get("/api/v1/contacts?view=all")
                        .json()
                        .at("/counts/all")
                        .intValue())
                .isLessThan(other.get("/api/v1/contacts?view=all")
                        .json()
                        .at("/counts/all")
                        .intValue());
        var search = "{\"text\": \"Bola " + family + "\"}";
        assertThat(zadie.post("/api/v1/people/searches", search).json().path("items"))
                .isEmpty();
        assertThat(other.post("/api/v1/people/searches", search).json().path("items"))
                .hasSize(1);
        assertThat(outbox(person)).contains("RestrictionStands", zadie.subject(), "\"toBeConfirmed\":true");
        var morgan = aManager("wall-aunt");
        assertThat(attempts(morgan, person, zadie))
                .as("the contact, and seven more addresses of it and of the person")
                .isEqualTo(8);
        assertThat(attempts(morgan, person, other)).isZero();
    }

    /** As a manager reads the record's log. */
    private long attempts(Asking reader, String person, Asking by) {
        return reader.get(person + "/readings")
                .json()
                .path("items")
                .valueStream()
                .filter(reading -> reading.path("action").asString().equals("kept-out-attempt"))
                .filter(reading -> reading.toString().contains(by.subject()))
                .count();
    }

    @Test
    void theDatabaseItselfShowsNothingWithoutAnyCondition() {
        var zadie = named("wall-where", "Zadie Oyelaran", "front-door-worker");
        zadie.get("/api/v1/contacts");
        var reference = aSystem("wall-where-school", "wall-where")
                .refer(Families.form(Families.name(), "", "Her aunt hits her.", Families.adult("Zadie", "Oyelaran")));
        Families.person(aWorker("wall-where"), reference);
        await().until(() -> zadie.get("/api/v1/contacts/" + reference).status() == 404);

        for (var table : List.of("contact", "contact_told", "contact_change", "contact_address", "contact_fact")) {
            assertThat(everything(table, "wall-where", zadie.subject()))
                    .as(table)
                    .isEmpty();
        }
        assertThat(everything("contact_told", "wall-where", "")).hasSize(1);
    }

    @Test
    void aManagerConfirmsItOrLiftsIt() {
        var zadie = named("wall-lifted", "Zadie Oyelaran", "front-door-worker");
        zadie.get("/api/v1/contacts");
        var reference = aSystem("wall-lifted-school", "wall-lifted")
                .refer(Families.form(Families.name(), "", "Her aunt hits her.", Families.adult("Zadie", "Oyelaran")));
        var morgan = aManager("wall-lifted");
        var person = Families.person(morgan, reference);
        await().until(() ->
                !morgan.get(person + "/restrictions").json().path("items").isEmpty());
        var wall =
                person + "/restrictions/" + morgan.get(person + "/restrictions").text("/items/0/id");

        assertThat(morgan.get("/api/v1/people/conflicts").text("/items/0/keptOut"))
                .isEqualTo("Zadie Oyelaran");
        assertThat(named("wall-lifted", "Zadie Oyelaran", "manager", zadie.subject())
                        .get("/api/v1/people/conflicts")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(zadie.post(wall + "/lifting", "{\"why\": \"It is not me.\"}").status())
                .isEqualTo(403);
        assertThat(morgan.post(wall + "/confirmation", "{\"why\": \"She is the aunt.\"}")
                        .status())
                .isEqualTo(204);
        assertThat(morgan.get(person + "/restrictions")
                        .json()
                        .at("/items/0/toBeConfirmed")
                        .booleanValue())
                .isFalse();
        assertThat(morgan.post(wall + "/confirmation", "{\"why\": \"Again.\"}").text("/code"))
                .isEqualTo("settled-before");
        assertThat(morgan.post(wall + "/lifting", "{\"why\": \"Another Zadie.\"}")
                        .status())
                .isEqualTo(204);

        assertThat(zadie.get("/api/v1/contacts/" + reference).status()).isEqualTo(200);
        assertThat(outbox(person)).contains("RestrictionConfirmed", "RestrictionLifted");
    }

    @Test
    void whoeverKnowsAFamilyKeepsThemselvesOutAndAManagerKeepsOthersOut() {
        var reference =
                aSystem("wall-self-school", "wall-self").refer(Families.form(Families.name(), "", "A bruise.", ""));
        var priya = aWorker("wall-self");
        var sam = aWorker("wall-self");
        sam.get("/api/v1/contacts");
        var person = Families.person(priya, reference);
        var aroundSam =
                "{\"kind\": \"CONFLICT_WALL\", \"worker\": \"%s\", \"why\": \"Her cousin.\"}".formatted(sam.subject());

        assertThat(priya.post(person + "/restrictions", aroundSam).status()).isEqualTo(403);
        assertThat(aManager("wall-self")
                        .post(person + "/restrictions", aroundSam)
                        .status())
                .isEqualTo(201);
        assertThat(aManager("wall-self")
                        .post(
                                person + "/restrictions",
                                aroundSam.replace(
                                        sam.subject(), UUID.randomUUID().toString()))
                        .text("/code"))
                .isEqualTo("no-such-worker");
        assertThat(sam.get("/api/v1/contacts/" + reference).status()).isEqualTo(404);
        assertThat(priya.post(person + "/restrictions", "{\"kind\": \"CONFLICT_WALL\", \"why\": \"My neighbour.\"}")
                        .status())
                .isEqualTo(201);
        assertThat(priya.get(person).status()).isEqualTo(404);
    }

    @Test
    void aProfessionalOfTheNameIsNoRelative() {
        var zadie = named("wall-work", "Zadie Oyelaran", "front-door-worker");
        zadie.get("/api/v1/contacts");

        var reference = aSystem("wall-work-school", "wall-work")
                .refer(Families.form(
                        Families.name(),
                        "",
                        "A bruise.",
                        Families.adult("Zadie", "Oyelaran").replace("AUNT_OR_UNCLE", "PROFESSIONAL")));

        var person = Families.person(aWorker("wall-work"), reference);
        assertThat(aManager("wall-work").get(person + "/restrictions").json().path("items"))
                .isEmpty();
        assertThat(zadie.get("/api/v1/contacts/" + reference).status()).isEqualTo(200);
    }

    private Asking named(String authority, String name, String role) {
        return named(authority, name, role, UUID.randomUUID().toString());
    }

    private Asking named(String authority, String name, String role, String subject) {
        return new Asking(
                port,
                subject,
                () -> tokens.person(subject, name)
                        .authority(authority)
                        .roles(role)
                        .sign());
    }

    private List<String> everything(String table, String authority, String worker) {
        return transaction.execute(_ -> {
            jdbc.sql("select set_config('app.authority', ?, true), set_config('app.agency', '*', true),"
                            + " set_config('app.worker', ?, true)")
                    .params(authority, worker)
                    .query()
                    .listOfRows();
            return jdbc.sql("select contact_id::text from " + table)
                    .query(String.class)
                    .list();
        });
    }

    private String outbox(String person) {
        return String.join(
                ",",
                jdbc.sql("select type || body::text from outbox where aggregate_id::text = ?")
                        .param(person.substring(person.lastIndexOf('/') + 1))
                        .query(String.class)
                        .list());
    }
}
