package org.safeguardinghub.referral.erasure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.referral.Steps.proposal;
import static org.safeguardinghub.referral.Steps.screen;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.Asking.Answer;
import org.safeguardinghub.referral.Neighbours;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.safeguardinghub.testkit.infrastructure.Dump;
import org.safeguardinghub.testkit.infrastructure.EveryRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is over is erased by two people, and by nobody else. */
class ErasureIT extends ReferralServiceCase {

    static final String MARK = "Zebedee-Markington";
    static final String WHY = "{\"why\": \"The schedule says so.\"}";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    String authority = "";
    Asking school = new Asking(0, "", String::new);
    Asking priya = school;
    Asking morgan = school;
    Asking dee = school;

    @BeforeEach
    void anAuthorityOfItsOwn() {
        authority = "erase-" + UUID.randomUUID().toString().substring(0, 8);
        school = aSystem(authority + "-school", authority);
        priya = aWorker(authority);
        morgan = aManager(authority);
        dee = Asking.aColleague(port, tokens, authority, "duty-manager");
        stands("false", "", "");
    }

    @Test
    void everythingThatWasToldGoesAndTheCountsStay() {
        var reference = closed(MARK);
        var sent = school.upload(
                "/api/v1/attachments?referral=" + reference,
                ("Report on " + MARK).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "text/plain",
                "Content-Disposition",
                "attachment; filename=\"%s.txt\"".formatted(MARK));
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(columnsWithTheMark()).contains("contact_told.document", "contact_change.why");
        int counted = rows("measure_child");
        var over = morgan.get("/api/v1/erasures/due");
        assertThat(over.text("/items/0/reference")).as(over.json().toString()).isEqualTo(reference);
        assertThat(over.json().at("/items/0/keptBy")).isEmpty();

        var asked = propose(morgan, reference);
        var alone = morgan.post(answer(asked, "confirmation"), WHY);
        var erased = dee.post(answer(asked, "confirmation"), WHY);

        assertThat(asked.status()).as(asked.json().toString()).isEqualTo(201);
        assertThat(alone.text("/code")).isEqualTo("same-person-twice");
        assertThat(erased.status()).as(erased.json().toString()).isEqualTo(200);
        assertThat(erased.text("/state")).isEqualTo("ERASED");
        assertThat(columnsWithTheMark()).isEmpty();
        assertThat(rows("measure_child")).isEqualTo(counted).isPositive();
        for (var table : new String[] {"contact", "contact_told", "contact_change", "contact_person", "person"}) {
            assertThat(rows(table)).as(table).isZero();
        }
        for (var reader : new Asking[] {priya, morgan, school}) {
            var read = reader.get((reader == school ? "/api/v1/referrals/" : "/api/v1/contacts/") + reference);
            assertThat(read.status()).isEqualTo(410);
            assertThat(read.text("/code")).isEqualTo("contact-erased");
        }
        assertThat(aWorker(authority + "-elsewhere")
                        .get("/api/v1/contacts/" + reference)
                        .status())
                .isEqualTo(404);
        assertThat(outbox("ContactErased")).isEqualTo(1);
        assertThat(dee.post(answer(asked, "confirmation"), WHY).text("/code")).isEqualTo("answered-before");
        assertThat(dee.get("/api/v1/erasures?state=ERASED").text("/items/0/reference"))
                .isEqualTo(reference);
    }

    /** Whatever table somebody adds. */
    @Test
    void noTableNamesTheContactOrItsPeopleAnyMore() {
        var reference = closed("Ines");
        var contact = asked("select contact_id::text from contact where reference = '" + reference + "'");
        var people = "select person_id::text from contact_person where contact_id = '" + contact + "'";
        var person = asked(people);
        assertThat(naming("contact_id", contact)).contains("contact_told", "contact_address", "history_opened");
        assertThat(naming("person_id", person)).contains("person_key", "person_description");

        dee.post(answer(propose(morgan, reference), "confirmation"), WHY);

        assertThat(naming("contact_id", contact)).containsExactlyInAnyOrder("erasure", "measure_child");
        assertThat(naming("person_id", person)).isEmpty();
    }

    @Test
    void whomItNamedIsInNoTaskOfAnotherContactEither() {
        var reference = closed(form("Ines", sibling(MARK)), "Ines");
        var other = aSystem(authority + "-police", authority).refer(form("Ines", ""));
        screen(priya, other, "GREEN");
        var tasks = "/api/v1/contacts/" + other + "/household-tasks";
        await().until(() -> priya.get(tasks).json().at("/tasks").size() == 1);
        assertThat(priya.get(tasks).json().toString()).contains(MARK);

        var erased = dee.post(answer(propose(morgan, reference), "confirmation"), WHY);

        assertThat(erased.status()).as(erased.json().toString()).isEqualTo(200);
        assertThat(columnsWithTheMark()).isEmpty();
        assertThat(priya.get(tasks).json().at("/tasks")).isEmpty();
        assertThat(priya.get("/api/v1/contacts/" + other).status()).isEqualTo(200);
    }

    @Test
    void whatHasToBeObservedGoesOverToWhoeverIsTheSame() {
        var first = closed("Ines");
        var second = closed("Ines");
        joined(second);
        var person = person(first).replace("\"", "");
        var placed = morgan.post("/api/v1/people/" + person + "/restrictions", """
                {"kind": "SAFE_CONTACT", "why": "He reads her post.",
                 "safeContact": {"numbers": ["020 7946 0002"], "safeTimes": "weekday mornings",
                                 "mayLeaveMessage": false, "mayWrite": false}}""");
        assertThat(placed.status()).as(placed.json().toString()).isEqualTo(201);

        var erased = dee.post(answer(propose(morgan, first), "confirmation"), WHY);

        assertThat(erased.status()).as(erased.json().toString()).isEqualTo(200);
        assertThat(morgan.get("/api/v1/people/" + person(second).replace("\"", "") + "/restrictions")
                        .json()
                        .toString())
                .contains("He reads her post.");
    }

    @Test
    void aHoldThatComesInBetweenKeepsItAndSoDoesARequestForAccess() {
        var reference = closed("Ines");
        var asked = propose(morgan, reference);

        stands("true", "", "");
        var held = dee.post(answer(asked, "confirmation"), WHY);
        stands("false", "", person(reference));
        var asking = dee.post(answer(asked, "confirmation"), WHY);
        stands("false", person(reference), "");
        var ownHold = dee.get("/api/v1/erasures/due");

        assertThat(held.text("/code")).isEqualTo("kept");
        assertThat(held.text("/detail")).contains("HOLD");
        assertThat(asking.text("/detail")).contains("SUBJECT_ACCESS");
        assertThat(ownHold.text("/items/0/keptBy/0")).isEqualTo("HOLD");
        assertThat(ownHold.text("/items/0/proposal")).isEqualTo(asked.text("/id"));
        assertThat(priya.get("/api/v1/contacts/" + reference).status()).isEqualTo(200);
    }

    @Test
    void whenWhatStaysCannotBeAskedNothingIsErased() {
        var reference = closed("Ines");
        var asked = propose(morgan, reference);
        Neighbours.standing(authority, "");

        var erased = dee.post(answer(asked, "confirmation"), WHY);

        assertThat(erased.status()).isEqualTo(503);
        assertThat(erased.text("/code")).isEqualTo("retention-not-known");
        assertThat(priya.get("/api/v1/contacts/" + reference).status()).isEqualTo(200);
        assertThat(dee.get("/api/v1/erasures/" + asked.text("/id")).text("/state"))
                .isEqualTo("PROPOSED");
    }

    @Test
    void aContactOfTodayIsNotOverAndAnOpenOneIsNotThere() {
        var open = school.refer(form("Ines"));
        Neighbours.standing(authority, standing("false", "", "", 6));
        var early = closed("Ines");

        assertThat(propose(morgan, open).status()).isEqualTo(404);
        assertThat(propose(morgan, early).text("/code")).isEqualTo("not-due");
        assertThat(morgan.get("/api/v1/erasures/due").json().path("items")).isEmpty();
        assertThat(priya.get("/api/v1/erasures/due").status()).isEqualTo(403);
        assertThat(school.get("/api/v1/erasures").status()).isEqualTo(403);
    }

    @Test
    void whoeverIsTheSameAndOpenKeepsTheOthers() {
        var over = closed("Ines");
        var open = school.refer(form("Ines"));
        var matches = "/api/v1/contacts/" + open + "/matches";
        priya.stepDone(open, "claim", "");
        await().until(() -> priya.get(matches).json().path("identityPending").asInt(-1) == 0);
        var possible = morgan.get("/api/v1/erasures/due");
        joined(open);
        var same = morgan.get("/api/v1/erasures/due");

        assertThat(possible.text("/items/0/keptBy/0")).isEqualTo("UNANSWERED_MATCH");
        assertThat(same.text("/items/0/keptBy/0")).isEqualTo("OPEN_CONTACT");
        assertThat(propose(morgan, over).text("/code")).isEqualTo("kept");
    }

    @Test
    void theSecondPersonMayRefuseAndThenItMayBeAskedAgain() {
        var reference = closed("Ines");
        var asked = propose(morgan, reference);
        var twice = propose(dee, reference);
        var refused = dee.post(answer(asked, "refusal"), WHY);
        var again = propose(dee, reference);

        assertThat(twice.text("/code")).isEqualTo("proposed-before");
        assertThat(refused.text("/state")).isEqualTo("REFUSED");
        assertThat(again.status()).isEqualTo(201);
    }

    @Test
    void nobodyErasesPastTheTwoPeople() {
        var reference = closed("Ines");
        var id = asked("select contact_id from contact where reference = '" + reference + "'");

        assertThatThrownBy(() -> asked("select erase_contact('" + id + "')::text"))
                .hasMessageContaining("two people");
        assertThatThrownBy(() -> asked("delete from contact_change where contact_id = '" + id + "' returning what"))
                .hasMessageContaining("never altered");
        assertThatThrownBy(() -> asked("select set_config('app.erasing', 'on', true); delete from contact_told where"
                        + " contact_id = '" + id + "' returning telling::text"))
                .hasMessageContaining("never altered");
    }

    /** Whoever may be the same is. */
    private void joined(String reference) {
        var matches = "/api/v1/contacts/" + reference + "/matches";
        priya.get(matches)
                .json()
                .path("candidates")
                .forEach(candidate -> priya.post(
                        matches + "/" + candidate.path("candidateId").asString() + "/answers",
                        "{\"answer\": \"SAME\", \"why\": \"Name, birth and home.\"}",
                        "If-Match",
                        "\"" + candidate.path("version").asInt() + "\""));
    }

    private List<String> naming(String column, String id) {
        return asking("""
                        select table_name from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = '%s'""".formatted(column)).stream()
                .filter(table -> !asked("select count(*) from %s where %s = '%s'".formatted(table, column, id))
                        .equals("0"))
                .toList();
    }

    private String closed(String name) {
        return closed(form(name), name);
    }

    private String closed(String form, String name) {
        var reference = school.refer(form);
        screen(priya, reference, "GREEN");
        priya.get("/api/v1/contacts/" + reference + "/earlier");
        morgan.get("/api/v1/contacts/" + reference + "/earlier");
        priya.stepDone(
                reference,
                "proposal",
                form.contains("2018-01-02") ? ofTwo(proposal("NO_FURTHER_ACTION")) : proposal("NO_FURTHER_ACTION"));
        morgan.stepDone(reference, "signature", "{\"note\": \"%s: agreed.\"}".formatted(name));
        priya.stepDone(reference, "outcome-told", "{\"channel\": \"PHONE\"}");
        priya.stepDone(reference, "closing", "{\"because\": \"%s is well.\"}".formatted(name));
        return reference;
    }

    private static String ofTwo(String proposal) {
        return proposal.replace("}}],", """
                }}, {"child": 1, "outcome": "NO_FURTHER_ACTION", "isReferral": false, "threshold": "L3",
                     "primaryNeed": "N1", "voice": {"words": "It is fine."}}],""");
    }

    private static String form(String name) {
        return form(name, "");
    }

    /** @param others further children, each after a comma */
    private static String form(String name, String others) {
        return """
                {"clientReference": "%1$s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "%2$s", "family": "Marker"}, "birth": {"date": "2020-03-14"},
                               "addresses": [{"lines": ["3 %2$s Row"], "postcode": "SE13 3AA", "confidential": true}]}%3$s],
                 "adults": [{"name": {"given": "Mo", "family": "%2$s"}}],
                 "concern": {"observed": "%2$s had a bruise."},
                 "referrer": {"name": "D", "role": "DSL", "sourceCode": "2A"}}""".formatted(UUID.randomUUID(), name, others);
    }

    private static String sibling(String name) {
        return """
                , {"name": {"given": "%s", "family": "Marker"}, "birth": {"date": "2018-01-02"},
                   "addresses": [{"lines": ["3 Ines Row"], "postcode": "SE13 3AA", "confidential": true}]}""".formatted(name);
    }

    private Answer propose(Asking by, String reference) {
        return by.post(
                "/api/v1/erasures",
                "{\"reference\": \"%s\", \"lookedAfter\": false, \"why\": \"Over.\"}".formatted(reference));
    }

    private static String answer(Answer asked, String which) {
        return "/api/v1/erasures/" + asked.text("/id") + "/" + which;
    }

    private void stands(String everybody, String held, String asking) {
        Neighbours.standing(authority, standing(everybody, held, asking, 0));
    }

    private static String standing(String everybody, String held, String asking, int years) {
        return """
                {"periods": [
                   {"id": "nothing", "version": 1, "category": "CONTACT_NO_FURTHER_ACTION", "start": "LAST_CLOSED", "years": %d}],
                 "everybodyHeld": %s, "held": [%s], "asking": [%s]}""".formatted(years, everybody, held, asking);
    }

    private String person(String reference) {
        return "\""
                + asked("select person_id::text from contact_person join contact using (contact_id) where reference = '"
                        + reference + "' limit 1")
                + "\"";
    }

    private List<String> columnsWithTheMark() {
        return Dump.columnsWith(EveryRow.ofTheOwner(environment), MARK);
    }

    private int rows(String table) {
        return Integer.parseInt(
                asked("select count(*)::text from " + table + " where authority = '" + authority + "'"));
    }

    private int outbox(String type) {
        return Integer.parseInt(asked("select count(*)::text from outbox where authority = '" + authority
                + "' and type like '%" + type + "%'"));
    }

    private String asked(String sql) {
        return asking(sql).getFirst();
    }

    private List<String> asking(String sql) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                    .query((_, _) -> "")
                    .single();
            return jdbc.sql(sql)
                    .query((row, _) -> String.valueOf(row.getObject(1)))
                    .list();
        }));
    }
}
