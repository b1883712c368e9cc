package org.safeguardinghub.referral.contact.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.referral.Steps.rated;
import static org.safeguardinghub.referral.Steps.settleIdentity;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.encryption.BlindIndex;
import org.safeguardinghub.kit.encryption.FieldKeys;
import org.safeguardinghub.kit.encryption.KeyOwner;
import org.safeguardinghub.referral.Asking;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.safeguardinghub.referral.downtime.DowntimeDesk;
import org.safeguardinghub.testkit.infrastructure.Dump;
import org.safeguardinghub.testkit.infrastructure.EveryRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A confidential address and a safe way to reach somebody: in no table readable, and found and read as before. */
class EncryptedAtRestIT extends ReferralServiceCase {

    static final String STREET = "Marksbury Hidden Mews";
    static final String POSTCODE = "SE26 7ZQ";
    static final String UPRN = "100099887766";
    static final String PHONE = "07700 900765";
    static final List<String> MARKS = List.of(STREET, POSTCODE, "SE267ZQ", UPRN, PHONE, "marksburyhiddenmews");
    static final String OPEN_STREET = "Plainly Visible Lane";

    static final String HIDDEN = """
            {"lines": ["7 %s"], "postcode": "%s", "uprn": "%s", "confidential": true}""".formatted(STREET, POSTCODE, UPRN);
    static final String OPEN = """
            {"lines": ["9 %s"], "postcode": "SE13 9ZZ"}""".formatted(OPEN_STREET);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FieldKeys keys;

    @Autowired
    BlindIndex index;

    @Autowired
    DowntimeDesk downtime;

    @Autowired
    EncryptWhatIsThere migration;

    @Autowired
    Environment environment;

    @Value("${hub.db.url}")
    String address;

    @Value("${hub.db.owner-user}")
    String owner;

    @Value("${hub.db.owner-password}")
    String password;

    String authority = "";
    Asking school = new Asking(0, "", String::new);
    Asking priya = school;

    @BeforeEach
    void anAuthorityOfItsOwn() {
        authority = "enc-" + UUID.randomUUID().toString().substring(0, 8);
        school = aSystem(authority + "-school", authority);
        priya = aWorker(authority);
    }

    @Test
    void noTableShowsItWhateverIsDoneWithTheContact() {
        var told = form(HIDDEN);
        var sent = school.post(
                "/api/v1/referrals", told, "Idempotency-Key", UUID.randomUUID().toString());
        var reference = sent.text("/reference");
        aPractitioner(authority + "-clinic", authority)
                .post(
                        "/api/v1/drafts",
                        "{\"form\": " + form(HIDDEN) + "}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        priya.stepDone(reference, "claim", "");
        settleIdentity(priya, reference);
        priya.stepDone(reference, "screening", rated("RED"));
        var amended = amend(reference, told.replace("A bruise.", "A bruise and a cut."));
        downtime.fresh(new AuthorityId(authority));

        assertThat(sent.status()).isEqualTo(201);
        assertThat(amended.status()).isEqualTo(200);
        var dump = EveryRow.ofTheOwner(environment);
        assertThat(Dump.columnsWith(dump, OPEN_STREET))
                .contains("contact_told.document", "person_description.document");
        for (var mark : MARKS) {
            assertThat(Dump.columnsWith(dump, mark)).as(mark).isEmpty();
        }
    }

    @Test
    void whoeverMayReadItDoes() {
        var reference = school.refer(form(HIDDEN));

        var contact = "/api/v1/contacts/" + reference;
        var form = priya.get(contact).json().path("form");
        var shown = priya.post(contact + "/confidential-addresses/reading", "{\"need\": \"CHECK\"}");

        assertThat(shown.text("/items/0/lines/0")).isEqualTo("7 " + STREET);
        assertThat(shown.text("/items/0/postcode")).isEqualTo(POSTCODE);
        assertThat(form.at("/adults/0/safeContact/phone").asString()).isEqualTo(PHONE);
    }

    @Test
    void theSameDoorIsFoundWhetherOrNotItIsConfidential() {
        var home = HIDDEN.replace(STREET, "Other Mews")
                .replace(POSTCODE, "SE26 8AA")
                .replace(UPRN, "100011112222");
        var hidden = school.refer(form(home));
        var open = aSystem(authority + "-police", authority).refer(form(home.replace("true", "false")));

        assertThat(priya.get("/api/v1/contacts/" + hidden + "/related").text("/household/0/report/reference"))
                .isEqualTo(open);
    }

    @Test
    void aContactWithNothingToProtectHasNoKey() {
        var reference = school.refer(form(OPEN)
                .replace(
                        "\"safeContact\": {\"phone\": \"" + PHONE + "\", \"safeTimes\": \"after school\"}",
                        "\"needs\": \"none\""));

        assertThat(this.<Boolean>within(_ -> jdbc.sql("select exists (select from data_key where authority = ?)")
                        .param(authority)
                        .query(Boolean.class)
                        .single()))
                .as(reference)
                .isFalse();
    }

    @Test
    void afterItsKeyIsDestroyedTheContactIsReadAndTheAddressIsNot() {
        var told = form(HIDDEN);
        var reference = school.refer(told);
        var owner = new KeyOwner(authority, "contact-" + id(reference));

        within(_ -> keys.destroy(owner));

        var form = priya.get("/api/v1/contacts/" + reference).json().path("form");
        assertThat(form.at("/children/0/addresses/0/confidential").booleanValue())
                .isTrue();
        assertThat(form.toString()).doesNotContain(STREET, POSTCODE, UPRN, PHONE);
        assertThat(form.at("/children/0/name/given").asString()).isEqualTo("Amara");
        assertThat(amend(reference, told.replace("A bruise.", "A cut.")).text("/code"))
                .isEqualTo("contact-erased");
    }

    @Test
    void whatWasStoredBeforeThereWereKeysIsEncryptedOnce() throws SQLException {
        var reference = school.refer(form(HIDDEN));
        settled(reference);
        var draft = aPractitioner(authority + "-clinic", authority)
                .post("/api/v1/drafts", "{\"form\": {}}")
                .text("/id");
        try (var connection = DriverManager.getConnection(address, owner, password)) {
            connection.setAutoCommit(false);
            var before = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            everywhere(before);
            before.sql("alter table contact_told disable trigger user").update();
            before.sql("""
                            update contact_told
                            set document = jsonb_set(document, '{form,children,0,addresses,0}', ?::jsonb)
                            where contact_id = ?::uuid""").params(HIDDEN, id(reference)).update();
            before.sql(
                            "update person_description set document = jsonb_set(document, '{homes}', ?::jsonb) where contact_id = ?::uuid")
                    .params(
                            "[{\"firstLine\": \"7 %s\", \"postcode\": \"%s\", \"confidential\": true}]"
                                    .formatted(STREET, POSTCODE),
                            id(reference))
                    .update();
            before.sql("alter table contact_told enable trigger user").update();
            before.sql("update draft set form = ? where draft_id = ?::uuid")
                    .params(STREET, draft)
                    .update();
            var indexes = indexes(before, reference);
            var hidden = personKeys(before, reference).stream()
                    .map(key -> index.of("person-key", key))
                    .sorted()
                    .toList();
            assertThat(Dump.columnsWith(before, STREET)).hasSize(3);

            migration.encrypt(connection);

            assertThat(Dump.columnsWith(before, STREET)).isEmpty();
            assertThat(Dump.columnsWith(before, POSTCODE)).isEmpty();
            assertThat(indexes(before, reference))
                    .containsExactlyElementsOf(indexes)
                    .hasSize(5);
            assertThat(personKeys(before, reference)).isNotEmpty().containsExactlyElementsOf(hidden);
            connection.rollback();
        }
    }

    private Asking.Answer amend(String reference, String form) {
        return school.post(
                "/api/v1/referrals/" + reference + "/amendments",
                form.replaceFirst("\\{", "{\"because\": \"She said more.\", "));
    }

    private void settled(String reference) {
        await().until(() -> priya.get("/api/v1/contacts/" + reference + "/matches")
                        .json()
                        .path("identityPending")
                        .asInt(-1)
                == 0);
    }

    private static List<Long> personKeys(JdbcClient by, String reference) {
        return by.sql("select key from person_key join contact_person using (person_id) join contact using (contact_id)"
                        + " where reference = ? order by key")
                .param(reference)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private static List<String> indexes(JdbcClient by, String reference) {
        return by.sql("""
                        select index from contact_address
                        join contact using (contact_id)
                        cross join unnest(array[uprn_index, postcode_index, door_index]) as index
                        where reference = ? and index is not null order by index""").param(reference).query((row, _) -> row.getString(1)).list();
    }

    private static void everywhere(JdbcClient by) {
        by.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                .query((_, _) -> Boolean.TRUE)
                .single();
    }

    private String id(String reference) {
        return within(_ -> jdbc.sql("select contact_id::text from contact where reference = ?")
                .param(reference)
                .query(String.class)
                .single());
    }

    private <T> T within(Function<JdbcClient, T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            everywhere(jdbc);
            return work.apply(jdbc);
        }));
    }

    private String form(String home) {
        return """
                {"clientReference": "%s", "immediateDanger": {"present": true},
                 "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"},
                               "addresses": [%s, %s]}],
                 "adults": [{"name": {"given": "Ngozi", "family": "Testchild"}, "livesWithChild": true,
                             "relationships": [{"child": 0, "relationship": "MOTHER"}], "addresses": [%s],
                             "safeContact": {"phone": "%s", "safeTimes": "after school"}}],
                 "concern": {"observed": "A bruise."}, "referrer": {"name": "D", "role": "DSL", "sourceCode": "2A"}}""".formatted(UUID.randomUUID(), home, OPEN, home, PHONE);
    }
}
