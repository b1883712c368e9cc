package org.safeguardinghub.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.testkit.infrastructure.Dump;
import org.safeguardinghub.testkit.infrastructure.EveryRow;
import org.safeguardinghub.testkit.infrastructure.Infrastructure;
import org.safeguardinghub.testkit.infrastructure.TestDatabase;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hub that ran before there were boundaries and keys, with rows in it and later migrations than these, starts again. */
class ExistingHomeIT {

    static final int FIRST_OF_THE_BLOCK = 102;
    static final int FIRST_OF_THE_NEXT = 110;
    static final int LAST_THAT_WAS_THERE = 111;
    static final String WORDS = "Thistledown told a neighbour.";

    @TempDir
    static Path folder;

    @Test
    void aHubWithRowsFromBeforeStartsAndItsRowsAreBoundAndEncrypted() throws IOException {
        var database = Infrastructure.freshDatabase("consent");
        var request = UUID.randomUUID();
        var owner = EveryRow.ofTheOwner(database);
        asItWas(database);
        rows(owner, request);

        start(database);
        start(database);

        assertThat(Dump.columnsWith(owner, WORDS)).isEmpty();
        assertThat(owner.sql("select count(*) from data_key where authority = 'old-home' and owner = ?")
                        .param("subject-access-" + request)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        for (var table :
                new String[] {"stated_basis", "non_disclosure_review", "sharing_arrangement_step", "misdirection_step"
                }) {
            assertThat(owner.sql("select distinct authority from " + table)
                            .query(String.class)
                            .list())
                    .as(table)
                    .containsExactly("old-home");
        }
    }

    /** The migrations that there were then: a later block than ours among them. */
    private static void asItWas(TestDatabase database) throws IOException {
        for (var script : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql")) {
            var name = script.getFilename();
            if (name != null && wasThere(name)) {
                Files.write(folder.resolve(name), script.getContentAsByteArray());
            }
        }
        migrate(database, "classpath:db/kit", "kit_schema_history");
        migrate(database, "filesystem:" + folder, "flyway_schema_history");
    }

    private static boolean wasThere(String name) {
        int version = Integer.parseInt(name.substring(1, name.indexOf("__")));
        return version < FIRST_OF_THE_BLOCK || version >= FIRST_OF_THE_NEXT && version <= LAST_THAT_WAS_THERE;
    }

    private static void migrate(TestDatabase database, String where, String history) {
        Flyway.configure()
                .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .locations(where)
                .table(history)
                .placeholders(Map.of("app", database.user()))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static void rows(JdbcClient owner, UUID request) {
        owner.sql("""
                        with was (id, a, x, at) as (select :request::uuid, 'old-home', 'x', now())
                        , record as (insert into sharing_record
                                (id, contact_id, authority, sender, family_informed, restrictions, received_at, opened_at)
                            select id, id, a, x, 'YES', '{}', at, at from was)
                        , basis as (insert into stated_basis (sharing_record_id, position, code, recognition)
                            select id, 1, x, 'UNRECOGNISED' from was)
                        , kept as (insert into non_disclosure (request_id, contact_id, authority, agency, reason, refused_at)
                            select id, id, a, x, x, at from was)
                        , looked as (insert into non_disclosure_review
                                (request_id, number, outcome, reviewed_by, reviewed_by_name, reviewed_at)
                            select id, 1, x, x, x, at from was)
                        , arrangement as (insert into sharing_arrangement
                                (id, authority, agency, reference, title, categories, purposes, signed_here, signed_there,
                                 from_day, until_day, review_on, registered_by, registered_by_name, registered_at)
                            select id, a, x, x, x, '{}', '{}', x, x, at, at, at, x, x, at from was)
                        , ended as (insert into sharing_arrangement_step
                                (arrangement_id, number, day, noted_by, noted_by_name, noted_at)
                            select id, 1, at, x, x, at from was)
                        , astray as (insert into misdirection
                                (id, authority, contact_id, wrong_child, recipient_kind, categories, happened_at, aware_at,
                                 found_by, reported_by, reported_by_name, reported_at)
                            select id, a, id, false, x, '{}', at, at, x, x, x, at from was)
                        , recalled as (insert into misdirection_step
                                (misdirection_id, number, document, noted_by, noted_by_name, noted_at)
                            select id, 1, '{}', x, x, at from was)
                        , asked as (insert into subject_access
                                (id, authority, person_id, asked_by, way, received_at, recorded_by, recorded_by_name,
                                 recorded_at)
                            select id, a, id, 'SUBJECT', x, at, x, x, at from was)
                        , judged as (insert into subject_access_step
                                (request_id, number, authority, document, noted_by, noted_by_name, noted_at)
                            select id, 1, a, jsonb_build_object('step', 'JUDGED', 'blackedOut', jsonb_build_array(:words::text)),
                                   x, x, at from was)
                        insert into subject_access_item (request_id, position, authority, key, rule_id, rule_version, document)
                        select id, 0, a, x, x, 1, jsonb_build_object('item', :words::text) from was""").param("request", request).param("words", WORDS).update();
    }

    private static void start(TestDatabase database) {
        new SpringApplicationBuilder(ConsentServiceApplication.class, TestTokens.class)
                .run(
                        "--server.port=0",
                        "--hub.db.url=" + database.url(),
                        "--hub.db.user=" + database.user(),
                        "--hub.db.password=" + database.password(),
                        "--hub.db.owner-user=" + database.ownerUser(),
                        "--hub.db.owner-password=" + database.ownerPassword(),
                        "--hub.keys.dir=" + Infrastructure.keysFolder(),
                        "--hub.audit.anchors=" + folder.resolve("anchors"),
                        "--hub.encryption.master=file:" + folder.resolve("keys").resolve("field.json"),
                        "--hub.outbox.relay=false",
                        "--spring.kafka.listener.auto-startup=false")
                .close();
    }
}
