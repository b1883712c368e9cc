package org.safeguardinghub.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.safeguardinghub.testkit.rules.TableBoundaries.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A query without any condition, of every table that a service has. A table whose reach nobody has said fails, and so does
 * one that shows more than was said.
 */
public final class ForgottenCondition {

    private static final String ANY = "*";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Reach> reach;
    private final Map<String, Whose> whose;

    /**
     * How a test finds whose a row is, in SQL, as it has it and not as the policy does.
     *
     * @param authority mostly the column of that name
     * @param agency of a table that no agency reaches it is not asked
     */
    public record Whose(String authority, String agency) {}

    /** @param whose of the tables in which it is not {@code authority} and {@code source_agency} */
    public ForgottenCondition(
            JdbcClient jdbc, TransactionTemplate transaction, Map<String, Reach> reach, Map<String, Whose> whose) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.reach = Map.copyOf(reach);
        this.whose = Map.copyOf(whose);
    }

    /** @param tables their names, with blanks between them */
    public static Map<String, Reach> of(Reach which, String tables) {
        var reach = new TreeMap<String, Reach>();
        Stream.of(tables.split(" ")).forEach(table -> reach.put(table, which));
        return reach;
    }

    /** A table that is not named fails the build: say who may reach it. */
    public void everyTableSaysWhoMayReachIt() {
        assertThat(TableBoundaries.of(jdbc)).containsExactlyInAnyOrderEntriesOf(reach);
    }

    /** There have to be rows of others, or it says nothing: {@link #holdsRows}. */
    public void aPartnerSeesNobodyElses(String authority, String agency) {
        reach.forEach((table, which) -> {
            switch (which) {
                case NOTHING -> seesNone(authority, agency, table, "true");
                case OWN_AGENCY -> seesNone(authority, agency, table, otherThan(table));
                case OWN_AUTHORITY -> seesNone(authority, agency, table, elsewhere(table));
                case NOT_BOUND -> {}
            }
        });
    }

    /** Our own people see all agencies of their authority, and no other's. */
    public void aWorkerSeesNoOtherAuthority(String authority) {
        reach.forEach((table, which) -> {
            if (which != Reach.NOT_BOUND) {
                seesNone(authority, ANY, table, elsewhere(table));
            }
        });
    }

    public void whoeverEntersNoBoundarySeesNothing() {
        reach.forEach((table, which) -> {
            if (which != Reach.NOT_BOUND) {
                seesNone("", "", table, "true");
            }
        });
    }

    /** In every one of these tables there are rows of the authority, so that not seeing them means something. */
    public void holdsRows(String authority, String tables) {
        for (var table : tables.split(" ")) {
            assertThat(count(authority, ANY, table, "true")).as(table).isPositive();
        }
    }

    /** How many rows somebody within this boundary sees. */
    public int count(String authority, String agency, String table, String which) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("select set_config('app.authority', ?, true), set_config('app.agency', ?, true)")
                    .params(authority, agency)
                    .query((_, _) -> Boolean.TRUE)
                    .single();
            return jdbc.sql("select count(*) from %s where %s".formatted(table, which))
                    .param("authority", authority)
                    .param("agency", agency)
                    .query(Integer.class)
                    .single();
        }));
    }

    private void seesNone(String authority, String agency, String table, String which) {
        assertThat(count(authority, agency, table, which)).as(table).isZero();
    }

    private String elsewhere(String table) {
        return whose(table).authority() + " is distinct from :authority";
    }

    private String otherThan(String table) {
        return elsewhere(table) + " or " + whose(table).agency() + " is distinct from :agency";
    }

    private Whose whose(String table) {
        return whose.getOrDefault(table, new Whose("authority", "source_agency"));
    }
}
