package org.safeguardinghub.consent.subjectaccess.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
import org.safeguardinghub.consent.subjectaccess.RequestId;
import org.safeguardinghub.consent.subjectaccess.persistence.RequestCover.Of;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.encryption.EncryptingMigration;
import org.safeguardinghub.kit.encryption.Encryption;
import org.safeguardinghub.kit.encryption.MasterKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** V103: copies and passages from before there were keys. */
@Component
class EncryptCopies extends EncryptingMigration {

    private final JsonMapper json;

    EncryptCopies(MasterKeys masters, JsonMapper json, InstantSource clock) {
        super("103", "copies are encrypted", masters, clock);
        this.json = json;
    }

    @Override
    protected void encrypt(JdbcClient owner, Encryption keys) {
        var cover = new RequestCover(keys.keys(), json);
        encryptItems(owner, cover);
        encryptPassages(owner, cover);
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
