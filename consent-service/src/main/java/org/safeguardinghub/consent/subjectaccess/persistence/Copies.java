package org.safeguardinghub.consent.subjectaccess.persistence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.safeguardinghub.consent.subjectaccess.Gathering.Proposed;
import org.safeguardinghub.consent.subjectaccess.RequestId;
import org.safeguardinghub.consent.subjectaccess.persistence.RequestCover.Of;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies of what the services hold, in the one table where case content is, and encrypted there. */
final class Copies {

    private final JdbcClient jdbc;
    private final StoredDocuments documents;
    private final RequestCover cover;

    Copies(JdbcClient jdbc, StoredDocuments documents, RequestCover cover) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.cover = cover;
    }

    /** In place of those that were gathered before. */
    void keep(Of of, List<Proposed> items) {
        remove(of.request());
        if (items.isEmpty()) {
            return;
        }
        var closing = cover.closing(of);
        jdbc.sql("""
                        insert into subject_access_item
                            (request_id, position, authority, key, rule_id, rule_version, document)
                        select r.id, item.position - 1, r.authority, item.key, item.rule, item.version,
                               jsonb_build_object('encrypted', item.document)
                        from subject_access r,
                             unnest(:keys::text[], :rules::text[], :versions::int[], :documents::text[])
                                 with ordinality as item (key, rule, version, document, position)
                        where r.id = :id""")
                .param("id", of.request().value())
                .param("keys", each(items, item -> item.item().key(), String[]::new))
                .param("rules", each(items, item -> item.proposal().rule(), String[]::new))
                .param("versions", each(items, item -> item.proposal().ruleVersion(), Integer[]::new))
                .param(
                        "documents",
                        IntStream.range(0, items.size())
                                .mapToObj(position -> closing.item(position, documents.write(items.get(position))))
                                .toArray(String[]::new))
                .update();
    }

    private static <C> C[] each(List<Proposed> items, Function<Proposed, C> column, IntFunction<C[]> array) {
        return items.stream().map(column).toArray(array);
    }

    /** When each of them happened is encrypted with the rest, so they are put in order here. */
    List<Proposed> of(Of of) {
        var opening = cover.opening();
        return jdbc
                .sql("select position, document from subject_access_item where request_id = :id order by position")
                .param("id", of.request().value())
                .query((row, _) -> opening.item(of, row.getInt("position"), row.getString("document")))
                .stream()
                .flatMap(Optional::stream)
                .map(documents::item)
                .sorted(Comparator.comparing(proposed -> proposed.item().at()))
                .toList();
    }

    /** With the key, where there was something: nothing of it is in a backup either, once that has expired. */
    void forget(Of of) {
        if (remove(of.request()) > 0) {
            cover.destroy(of);
        }
    }

    private int remove(RequestId id) {
        return jdbc.sql("delete from subject_access_item where request_id = :id")
                .param("id", id.value())
                .update();
    }
}
