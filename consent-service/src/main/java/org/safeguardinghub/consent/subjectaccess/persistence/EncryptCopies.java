package org.safeguardinghub.consent.subjectaccess.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.subjectaccess.RequestId;
import org.safeguardinghub.consent.subjectaccess.persistence.RequestCover.Of;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.encryption.MasterKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** V103: copies and passages from before there were keys. The database cannot do it: it has none. */
@Component
class EncryptCopies implements JavaMigration {

    private final MasterKeys masters;
    private final JsonMapper json;
    private final InstantSource clock;

    EncryptCopies(MasterKeys masters, JsonMapper json, InstantSource clock) {
        this.masters = masters;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("103");
    }

    @Override
    public String getDescription() {
        return "copies are encrypted";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        encrypt(context.getConnection());
    }

    void encrypt(Connection owner) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        var cover = new RequestCover(masters.unlock(jdbc, clock).keys(), json);
        jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                .query((_, _) -> Boolean.TRUE)
                .single();
        encryptItems(jdbc, cover);
        encryptPassages(jdbc, cover);
    }

    private static void encryptItems(JdbcClient jdbc, RequestCover cover) {
        jdbc.sql("""
                        select request_id, position as number, authority, document from subject_access_item
                        where document -> 'encrypted' is null""")
                .query(EncryptCopies::stored)
                .list()
                .forEach(item -> jdbc.sql("""
                        update subject_access_item set document = jsonb_build_object('encrypted', ?::text)
                        where request_id = ? and position = ?""")
                        .params(
                                cover.closing(item.of()).item(item.number(), item.document()),
                                item.of().request().value(),
                                item.number())
                        .update());
    }

    /** Steps are never altered; here some words are put into another form, once, by the owner of the tables. */
    private static void encryptPassages(JdbcClient jdbc, RequestCover cover) {
        jdbc.sql("alter table subject_access_step disable trigger subject_access_step_is_kept")
                .update();
        jdbc.sql("""
                        select request_id, number, authority, document from subject_access_step
                        where jsonb_typeof(document -> 'blackedOut') = 'array' and document -> 'blackedOut' <> '[]'""")
                .query(EncryptCopies::stored)
                .list()
                .forEach(step -> jdbc.sql(
                                "update subject_access_step set document = ?::jsonb where request_id = ? and number = ?")
                        .params(
                                cover.step(step.of(), step.number(), step.document()),
                                step.of().request().value(),
                                step.number())
                        .update());
        jdbc.sql("alter table subject_access_step enable trigger subject_access_step_is_kept")
                .update();
    }

    private static Stored stored(ResultSet row, int rowNumber) throws SQLException {
        return new Stored(
                new Of(
                        new AuthorityId(row.getString("authority")),
                        new RequestId(row.getObject("request_id", UUID.class))),
                row.getInt("number"),
                row.getString("document"));
    }

    private record Stored(Of of, int number, String document) {}
}
