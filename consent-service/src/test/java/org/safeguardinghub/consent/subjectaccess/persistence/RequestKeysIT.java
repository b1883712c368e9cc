package org.safeguardinghub.consent.subjectaccess.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.consent.subjectaccess.AccessRule.Verdict;
import org.safeguardinghub.consent.subjectaccess.Asked;
import org.safeguardinghub.consent.subjectaccess.CaseFile;
import org.safeguardinghub.consent.subjectaccess.Entry;
import org.safeguardinghub.consent.subjectaccess.Gathering.Proposed;
import org.safeguardinghub.consent.subjectaccess.HeldItem;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Field;
import org.safeguardinghub.consent.subjectaccess.Proposal;
import org.safeguardinghub.consent.subjectaccess.RequestId;
import org.safeguardinghub.consent.subjectaccess.Requests;
import org.safeguardinghub.consent.subjectaccess.Step;
import org.safeguardinghub.consent.subjectaccess.Treatment;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.database.Sweep;
import org.safeguardinghub.kit.encryption.FieldKeys;
import org.safeguardinghub.kit.encryption.KeyOwner;
import org.safeguardinghub.kit.encryption.MasterKeys;
import org.safeguardinghub.testkit.infrastructure.Dump;
import org.safeguardinghub.testkit.infrastructure.EveryRow;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A request's own key: renewed while two instances run, destroyed for both, and made for what was there before keys. */
@SpringBootTest
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
class RequestKeysIT {

    static final AuthorityId HERE = new AuthorityId("keys-borough");
    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    static final Noted RITA = new Noted("rita", "Rita", MONDAY_9AM);
    static final String PASSAGE = "Bellwether was there";
    static final Step.Judged JUDGED = new Step.Judged("b", Treatment.REDACT, List.of(PASSAGE), "Read.");

    @Autowired
    Requests requests;

    @Autowired
    Boundaries boundaries;

    @Autowired
    StoredDocuments documents;

    @Autowired
    FieldKeys keys;

    @Autowired
    MasterKeys masters;

    @Autowired
    EncryptCopies migration;

    @Autowired
    @Qualifier("keyRotation") Sweep rotation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    final RequestId id = new RequestId(UUID.randomUUID());
    final List<Proposed> items = List.of(item("a", MONDAY_9AM.plusSeconds(5)), item("b", MONDAY_9AM));

    @BeforeEach
    void aRequestWithCopiesAndAPassage() {
        within(() -> requests.add(
                HERE,
                new CaseFile(
                        id,
                        new Asked(new PersonId(UUID.randomUUID()), Asked.Asker.SUBJECT, Asked.Way.LETTER, MONDAY_9AM),
                        RITA,
                        List.of())));
        within(() -> {
            requests.keep(HERE, id, items);
            var file = requests.find(HERE, id).orElseThrow().file();
            return requests.add(
                    HERE, file, new Entry(new Step.IdentityConfirmed(MONDAY_9AM, Step.Proof.PASSPORT, null), RITA));
        });
    }

    @Test
    void itemsComeInTheOrderInWhichTheyHappened() {
        assertThat(read(requests)).extracting(proposed -> proposed.item().key()).containsExactly("b", "a");
    }

    @Test
    void theRingIsRenewedAndNeitherInstanceStopsReadingOrWriting() {
        var another = anotherInstance();
        int before = wrappedBy();
        EveryRow.ofTheOwner(environment)
                .sql("update key_ring set rotated_at = now() - interval '366 days'")
                .update();

        rotation.sweep();

        assertThat(wrappedBy()).isNotEqualTo(before);
        assertThat(read(another)).isEqualTo(read(requests)).hasSize(2);
        within(() -> {
            another.keep(HERE, id, items.subList(0, 1));
            return id;
        });
        assertThat(read(requests)).hasSize(1);
    }

    @Test
    void aDestroyedKeyIsGoneForBothInstancesAndTheRequestIsStillThere() {
        var another = anotherInstance();
        within(() -> {
            boundaries.enter(HERE);
            return keys.destroy(new KeyOwner(HERE.value(), "subject-access-" + id));
        });

        assertThat(read(another)).isEmpty();
        assertThat(read(requests)).isEmpty();
        assertThat(within(() -> another.find(HERE, id))).isPresent();
    }

    @Test
    void whatWasThereBeforeKeysIsReadAsItStandsAndEncryptedOnce() throws SQLException {
        var wanted = read(requests);
        try (var connection = DriverManager.getConnection(
                environment.getRequiredProperty("hub.db.url"),
                environment.getRequiredProperty("hub.db.owner-user"),
                environment.getRequiredProperty("hub.db.owner-password"))) {
            connection.setAutoCommit(false);
            var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            owner.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                    .query((_, _) -> Boolean.TRUE)
                    .single();
            asBefore(owner);
            var opening = new RequestCover(keys, json).opening();
            var of = new RequestCover.Of(HERE, id);
            assertThat(opening.step(of, 2, documents.write(JUDGED))).contains(PASSAGE);
            assertThat(opening.item(of, 0, documents.write(items.getFirst()))).isPresent();
            assertThat(Dump.columnsWith(owner, PASSAGE))
                    .containsExactlyInAnyOrder("subject_access_step.document", "subject_access_item.document");

            migration.encrypt(connection);

            assertThat(Dump.columnsWith(owner, PASSAGE)).isEmpty();
            migration.encrypt(connection);
            connection.commit();
        }
        assertThat(read(requests)).isEqualTo(wanted).hasSize(2);
        assertThat(within(() -> requests.find(HERE, id)).orElseThrow().file().entries())
                .extracting(Entry::step)
                .contains(JUDGED);
        assertThat(EveryRow.of(environment)
                        .sql(
                                "select count(*) from pg_trigger where tgname = 'subject_access_step_is_kept' and tgenabled = 'O'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Gathered, and judged with a passage, by the version that had no keys. */
    private void asBefore(JdbcClient owner) {
        for (int position = 0; position < items.size(); position++) {
            owner.sql("update subject_access_item set document = ?::jsonb where request_id = ? and position = ?")
                    .params(documents.write(items.get(position)), id.value(), position)
                    .update();
        }
        addBefore(owner, "gina", new Step.Gathered(1, List.of()));
        addBefore(owner, "rita", JUDGED);
    }

    private void addBefore(JdbcClient owner, String by, Step step) {
        owner.sql("""
                        insert into subject_access_step
                            (request_id, number, authority, document, noted_by, noted_by_name, noted_at)
                        select request_id, max(number) + 1, authority, ?::jsonb, ?, ?, now()
                        from subject_access_step where request_id = ? group by request_id, authority""").params(documents.write(step), by, by, id.value()).update();
    }

    private Requests anotherInstance() {
        var opened = within(() -> masters.unlock(jdbc, InstantSource.system()));
        return new JdbcRequests(jdbc, boundaries, documents, new RequestCover(opened.keys(), json));
    }

    private List<Proposed> read(Requests by) {
        return within(() -> by.items(HERE, id));
    }

    private int wrappedBy() {
        return EveryRow.of(environment)
                .sql("select wrapped_by from data_key where owner = ?")
                .param("subject-access-" + id)
                .query(Integer.class)
                .single();
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private static Proposed item(String key, Instant at) {
        return new Proposed(
                new HeldItem(
                        Step.Source.REFERRAL_SERVICE,
                        key,
                        "RATED",
                        null,
                        null,
                        at,
                        "Front door",
                        List.of(new Field("Reason", PASSAGE)),
                        Set.of(),
                        Set.of()),
                new Proposal("x", 1, new Verdict(Treatment.ASK_REVIEWER, "Why", "Law", false, null)));
    }
}
