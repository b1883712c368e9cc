package org.safeguardinghub.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.auditverifier.AuditVerifier;
import org.safeguardinghub.auditverifier.Finding;
import org.safeguardinghub.auditverifier.Finding.Kind;
import org.safeguardinghub.auditverifier.Verification;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.testapp.TestApplication;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever may write to the database may try what they like: the verifier, which shares no code with the chain, finds it. */
@HubInfrastructure(database = "referral")
@SpringBootTest(
        classes = TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.application.name=kit", "hub.outbox.relay=false"})
class AuditChainIT {

    static final int IN_A_BATCH = 10;
    static final int ROWS = 3 * IN_A_BATCH;
    static final int AT_THE_END = -1;

    /** When whoever verifies does so: what is a minute old need not be under way any more. */
    static final Supplier<Instant> LATER = () -> Instant.now().plus(Duration.ofMinutes(2));

    @TempDir
    static Path folder;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Value("${hub.db.url}")
    String address;

    @Value("${hub.db.owner-user}")
    String owner;

    @Value("${hub.db.owner-password}")
    String password;

    @Value("${hub.keys.dir}")
    Path keys;

    @DynamicPropertySource
    static void anchors(DynamicPropertyRegistry registry) {
        registry.add("hub.audit.anchors", folder::toString);
    }

    @BeforeEach
    void threeBatchesAreChained() {
        if (chained() == 0) {
            for (int batch = 1; batch <= 3; batch++) {
                IntStream.range(0, IN_A_BATCH).forEach(this::record);
                int all = batch * IN_A_BATCH;
                await().until(() -> chained() == all);
            }
        }
    }

    @Test
    void whatNobodyTouchedIsWhole() throws Exception {
        var report = verified(_ -> {});

        assertThat(report.findings()).isEmpty();
        assertThat(report.rows()).isGreaterThanOrEqualTo(ROWS);
        assertThat(report.checkpoints()).isGreaterThanOrEqualTo(3);
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                Arguments.of(
                        "a word changed",
                        attack("update audit_event set action = 'nothing-read' where id = " + event(7)),
                        Kind.ROW_CHANGED,
                        7),
                Arguments.of(
                        "another actor",
                        attack("update audit_event set actor = 'somebody' where id = " + event(30)),
                        Kind.ROW_CHANGED,
                        30),
                Arguments.of(
                        "a correlation id made up",
                        attack("update audit_event set correlation_id = '' where id = " + event(5)),
                        Kind.ROW_CHANGED,
                        5),
                Arguments.of(
                        "a row deleted",
                        attack("delete from audit_event where id = " + event(12)),
                        Kind.ROW_DELETED,
                        12),
                Arguments.of(
                        "a row deleted with its place",
                        attack("with gone as (delete from audit_chain where position = 12 returning event_id)"
                                + " delete from audit_event where id in (select event_id from gone)"),
                        Kind.CHAIN_GAP,
                        12),
                Arguments.of(
                        "two rows that changed places",
                        attack("""
                        with two as (select id, action, subject_id from audit_event where id in (%s, %s))
                        update audit_event event set subject_id = other.subject_id
                        from two other where event.id in (%s, %s) and other.id <> event.id""".formatted(event(4), event(9), event(4), event(9))),
                        Kind.ROW_CHANGED,
                        4),
                Arguments.of(
                        "the first row deleted with its place",
                        attack("with gone as (delete from audit_chain where position = 1 returning event_id)"
                                + " delete from audit_event where id in (select event_id from gone)"),
                        Kind.CHAIN_GAP,
                        1),
                Arguments.of(
                        "the end cut off with its signature",
                        attack("delete from audit_checkpoint where position > 20; create temp table cut as"
                                + " select event_id from audit_chain where position > 20;"
                                + " delete from audit_chain where position > 20;"
                                + " delete from audit_event where id in (select event_id from cut)"),
                        Kind.TAIL_CUT_OFF,
                        21),
                Arguments.of(
                        "everything emptied",
                        attack("truncate audit_checkpoint, audit_chain, audit_event"),
                        Kind.TAIL_CUT_OFF,
                        1),
                Arguments.of(
                        "a signature made up",
                        attack(
                                "update audit_checkpoint set signature = decode(repeat('00', 64), 'hex') where position = 20"),
                        Kind.SIGNATURE_FALSE,
                        20),
                Arguments.of(
                        "a row put in with a day of last year",
                        attack("insert into audit_event (at, authority, actor, client_id, agency, action, subject_type,"
                                + " subject_id, codes, transaction) values (now() - interval '1 year', 'lewisham', 'x',"
                                + " 'x', 'x', 'read', 'contact', 'y', '{}', '3')"),
                        Kind.NOT_CHAINED,
                        AT_THE_END),
                Arguments.of(
                        "all hashes made anew behind a changed row",
                        (Attack) AuditChainIT::chainAnew,
                        Kind.CHAIN_REWRITTEN,
                        11));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void whatWasTamperedWithIsFoundWhereItBegins(String what, Attack attack, Kind kind, long position)
            throws Exception {
        var findings = verified(attack).findings();
        long begins = position == AT_THE_END ? chained() + 1 : position;

        assertThat(findings).as(what).isNotEmpty();
        assertThat(findings)
                .as(what + ": " + findings)
                .anyMatch(finding -> finding.kind() == kind && finding.position() == begins);
        assertThat(verified(_ -> {}).findings()).isEmpty();
    }

    @Test
    void noChangeOfAnyFieldOfAnyRowGoesUnnoticed() throws Exception {
        var random = new Random(20261127);
        var columns =
                List.of("authority", "actor", "client_id", "agency", "action", "subject_type", "subject_id", "codes");
        for (int i = 0; i < 300; i++) {
            int place = 1 + random.nextInt(ROWS);
            var column = columns.get(random.nextInt(columns.size()));
            var findings = verified(attack("update audit_event set %s = %s || 'x' where id = %s"
                            .formatted(column, column, event(place))))
                    .findings();

            assertThat(findings).extracting(Finding::position).containsExactly((long) place);
        }
    }

    @Test
    void theServiceItselfMayNeitherChangeNorRemove() {
        for (var sql : List.of(
                "update audit_event set action = 'x'",
                "delete from audit_event",
                "update audit_chain set hash = ''",
                "delete from audit_chain",
                "delete from audit_checkpoint")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    /** A slow transaction that began first and ends last is chained behind those that overtook it, and none is left out. */
    @Test
    void whatCommitsLateIsChainedToo() {
        int before = chained();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                int number = i;
                hands.submit(() -> transaction.executeWithoutResult(_ -> {
                    trail.recordByService(new AuthorityId("lewisham"), "raced", "contact", "c" + number, Map.of());
                    if (number % 4 == 0) {
                        jdbc.sql("select pg_sleep(1.5)").query((_, _) -> true).list();
                    }
                }));
            }
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> chained() >= before + 40);
        assertThat(jdbc.sql("""
                        select count(*) from audit_event event
                        where not exists (select from audit_chain chain where chain.event_id = event.id)""").query(Integer.class).single()).isZero();
    }

    private void record(int number) {
        transaction.executeWithoutResult(_ -> trail.recordByService(
                new AuthorityId("lewisham"), "contact-read", "contact", "contact-" + number, Map.of("why", "triage")));
    }

    private int chained() {
        return jdbc.sql("select count(*) from audit_chain").query(Integer.class).single();
    }

    /** Tampers, verifies, and takes the tampering back. */
    private Verification.Report verified(Attack attack) throws Exception {
        try (var connection = DriverManager.getConnection(address, owner, password)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("alter table audit_chain drop constraint audit_chain_event_id_fkey");
                statement.execute("alter table audit_checkpoint drop constraint audit_checkpoint_position_fkey");
            }
            attack.on(connection);
            return Verification.of(
                    "kit", connection, key(), Files.readAllLines(folder.resolve("kit.anchors")), LATER.get());
        }
    }

    private PublicKey key() throws IOException, GeneralSecurityException {
        return AuditVerifier.key(keys.resolve("audit-key/audit.pub"));
    }

    private static String event(int position) {
        return "(select event_id from audit_chain where position = " + position + ")";
    }

    private static Attack attack(String sql) {
        return connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        };
    }

    /** With everything that is in the database at hand, and with our own code, but without the key. */
    private static void chainAnew(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("update audit_event set action = 'nothing-read' where id = " + event(15));
        }
        var hash = new byte[32];
        try (var query = connection.prepareStatement("""
                        select chain.position, event.*, event.transaction::text as written
                        from audit_chain chain join audit_event event on event.id = chain.event_id
                        order by chain.position""");
                var change = connection.prepareStatement("update audit_chain set hash = ? where position = ?");
                var found = query.executeQuery()) {
            while (found.next()) {
                long position = found.getLong("position");
                hash = new AuditRow(
                                found.getLong("id"),
                                found.getString("written"),
                                Objects.requireNonNull(found.getObject("at", OffsetDateTime.class))
                                        .toInstant(),
                                found.getString("authority"),
                                found.getString("actor"),
                                found.getString("client_id"),
                                found.getString("agency"),
                                found.getString("action"),
                                found.getString("subject_type"),
                                found.getString("subject_id"),
                                found.getString("codes"),
                                found.getString("correlation_id"))
                        .hashAfter(hash, position);
                change.setBytes(1, hash);
                change.setLong(2, position);
                change.executeUpdate();
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    update audit_checkpoint signed set hash = chain.hash
                    from audit_chain chain where chain.position = signed.position""");
        }
    }

    /** What somebody does who may write to the database. */
    interface Attack {

        void on(Connection connection) throws SQLException;
    }
}
