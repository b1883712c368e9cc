package org.safeguardinghub.testkit.infrastructure;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody finds who has a copy of the whole database. */
public final class Dump {

    /**
     * Every column of every table, whatever its type; bytes are looked at as text.
     *
     * @param by who may read all of it
     * @return the columns in which the mark stands, such as {@code contact_told.document}
     */
    public static List<String> columnsWith(JdbcClient by, String mark) {
        return by
                .sql("""
                        select table_name, column_name, data_type from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE'""")
                .query((row, _) -> new Column(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(column -> by.sql("select exists (select from %s where position(:mark in %s) > 0)"
                                .formatted(column.table(), column.asText()))
                        .param("mark", mark)
                        .query(Boolean.class)
                        .single())
                .map(column -> column.table() + "." + column.name())
                .toList();
    }

    private record Column(String table, String name, String type) {

        String asText() {
            return type.equals("bytea") ? "encode(%s, 'escape')".formatted(name) : "\"%s\"::text".formatted(name);
        }
    }

    private Dump() {}
}
