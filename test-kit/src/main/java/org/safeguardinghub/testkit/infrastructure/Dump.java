package org.safeguardinghub.testkit.infrastructure;

import java.util.List;
import java.util.stream.Collectors;
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
        return by.sql(ofEveryColumn(by))
                .param("mark", mark)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String ofEveryColumn(JdbcClient by) {
        return by.sql("""
                        select table_name, column_name, data_type from information_schema.columns
                        join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE'""").query((row, _) -> new Column(row.getString(1), row.getString(2), row.getString(3))).stream()
                .map(Column::question)
                .collect(Collectors.joining(" union all "));
    }

    private record Column(String table, String name, String type) {

        String question() {
            return "select '%1$s.%2$s' where exists (select from %1$s where position(:mark in %3$s) > 0)"
                    .formatted(table, name, asText());
        }

        private String asText() {
            return type.equals("bytea") ? "encode(%s, 'escape')".formatted(name) : "\"%s\"::text".formatted(name);
        }
    }

    private Dump() {}
}
