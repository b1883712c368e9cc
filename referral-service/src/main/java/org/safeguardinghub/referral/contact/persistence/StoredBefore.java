package org.safeguardinghub.referral.contact.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.encryption.Cell;
import org.safeguardinghub.kit.encryption.Encryption;
import org.safeguardinghub.kit.encryption.FieldKey.Held;
import org.safeguardinghub.kit.encryption.KeyOwner;
import org.safeguardinghub.referral.contact.ProtectedDocuments.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows from before there were keys. A telling is never altered; here its words are put into another form, once, by the owner
 * of the tables.
 */
final class StoredBefore {

    private static final int AT_ONCE = 10_000;
    private static final String HAS_PARTS =
            " where document::text like '%\"confidential\": true%' or document::text like '%\"safeContact\": {%'";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Encryption encryption;
    private final EncryptedParts parts;

    StoredBefore(JdbcClient jdbc, JsonMapper json, Encryption encryption) {
        this.jdbc = jdbc;
        this.json = json;
        this.encryption = encryption;
        this.parts = new EncryptedParts(encryption.keys(), json);
    }

    void encryptTellings() {
        jdbc.sql("alter table contact_told disable trigger contact_told_is_kept")
                .update();
        jdbc.sql("select contact_id, telling, authority, document from contact_told" + HAS_PARTS)
                .query((row, _) -> new Telling(
                        where(row, "contact_told", "contact_id"), row.getInt("telling"), row.getString("document")))
                .list()
                .forEach(told -> jdbc.sql(
                                "update contact_told set document = ?::jsonb where contact_id = ? and telling = ?")
                        .params(
                                protect(told.where(), told.document()),
                                told.where().contact().value(),
                                told.telling())
                        .update());
        jdbc.sql("alter table contact_told enable trigger contact_told_is_kept").update();
    }

    void indexHomes() {
        var documents = new ContactDocuments(json, parts);
        jdbc.sql("delete from contact_address").update();
        jdbc.sql("""
                        select distinct on (contact_id) contact_id, authority, source_agency, document
                        from contact_told order by contact_id, telling desc""").query(row -> {
            var where = where(row, "contact_told", "contact_id");
            var told = documents.told(where.contact(), where.authority(), row.getString("document"));
            Homes.of(told.form(), encryption.index())
                    .params(jdbc.sql("""
                                    insert into contact_address (contact_id, authority, source_agency, %1$s)
                                    select :contact, :authority, :agency, %1$s from %2$s""".formatted(Homes.COLUMNS, Homes.UNNESTED)))
                    .param("contact", where.contact().value())
                    .param("authority", where.authority().value())
                    .param("agency", row.getString("source_agency"))
                    .update();
        });
    }

    void encryptDescriptions() {
        jdbc.sql("select person_id, contact_id, authority, document from person_description" + HAS_PARTS)
                .query((row, _) ->
                        new Telling(where(row, "person_description", "person_id"), 0, row.getString("document")))
                .list()
                .forEach(described -> jdbc.sql(
                                "update person_description set document = ?::jsonb where person_id = ?::uuid")
                        .params(
                                protect(described.where(), described.document()),
                                described.where().row())
                        .update());
    }

    void hidePersonKeys() {
        var keys = jdbc.sql("select distinct key from person_key")
                .query((row, _) -> row.getLong("key"))
                .list();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            var some = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
            jdbc.sql("""
                            update person_key set key = hidden.stored
                            from unnest(:keys::bigint[], :stored::bigint[]) as hidden (key, stored)
                            where person_key.key = hidden.key""")
                    .param("keys", some.toArray(Long[]::new))
                    .param(
                            "stored",
                            some.stream()
                                    .map(key -> encryption.index().of("person-key", key))
                                    .toArray(Long[]::new))
                    .update();
        }
    }

    void encryptDrafts() {
        jdbc.sql("select draft_id, authority, form from draft").query(row -> {
            var id = row.getString("draft_id");
            var authority = row.getString("authority");
            var key = (Held) encryption.keys().toWrite(new KeyOwner(authority, "draft-" + id));
            jdbc.sql("update draft set form = ? where draft_id = ?::uuid")
                    .params(
                            "encrypted:" + key.encrypt(new Cell("draft", "form", id, authority), row.getString("form")),
                            id)
                    .update();
        });
    }

    /** The database writes JSON with blanks in it, and parts are looked for in what we write ourselves. */
    private String protect(Where where, String document) {
        return parts.protect(where, json.readTree(document).toString());
    }

    private static Where where(ResultSet row, String table, String key) throws SQLException {
        return new Where(
                new ContactId(row.getObject("contact_id", UUID.class)),
                new AuthorityId(row.getString("authority")),
                table,
                row.getString(key));
    }

    private record Telling(Where where, int telling, String document) {}
}
