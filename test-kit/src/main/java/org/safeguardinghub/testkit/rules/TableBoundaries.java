package org.safeguardinghub.testkit.rules;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far a query that forgets its condition sees, table by table, as the database itself has it. A service names every
 * table in a test, so a new one fails until somebody has said who may reach it.
 */
public final class TableBoundaries {

    /** What a partner's request sees of a table at most. */
    public enum Reach {
        /** The rows of its own agency in its own authority. */
        OWN_AGENCY,
        /** The rows of its own authority: ids, marks and settings, which no agency owns. */
        OWN_AUTHORITY,
        /** Nothing: only our own people and services see rows. */
        NOTHING,
        /** Everything: no row says whose it is, or no partner's request reads the table. */
        NOT_BOUND
    }

    private static final Pattern AGENCY = Pattern.compile("within_boundary\\(authority, \\w+\\)");

    /** A restrictive policy only takes away and is passed over; where two permit, the wider one counts, so none is named. */
    public static Map<String, Reach> of(JdbcClient jdbc) {
        var found = new TreeMap<String, Reach>();
        jdbc.sql("""
                        select c.relname, c.relrowsecurity and c.relforcerowsecurity as is_forced,
                               coalesce(min(pg_get_expr(p.polqual, p.polrelid)), '') as policy, count(p.oid) as policies
                        from pg_class c left join pg_policy p on p.polrelid = c.oid and p.polpermissive
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                        group by 1, 2""").query(row -> {
            found.put(
                    row.getString("relname"),
                    row.getBoolean("is_forced") && row.getInt("policies") == 1
                            ? reach(row.getString("policy"))
                            : Reach.NOT_BOUND);
        });
        return found;
    }

    private static Reach reach(String policy) {
        if (policy.contains("within_authority(authority)") || policy.contains("within_boundary(authority, '*'")) {
            return Reach.NOTHING;
        }
        if (AGENCY.matcher(policy).find() || policy.contains("FROM delivery")) {
            return Reach.OWN_AGENCY;
        }
        return policy.contains("app.authority") ? Reach.OWN_AUTHORITY : Reach.NOT_BOUND;
    }

    private TableBoundaries() {}
}
