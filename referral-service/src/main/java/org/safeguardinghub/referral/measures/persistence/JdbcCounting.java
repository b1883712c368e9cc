package org.safeguardinghub.referral.measures.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.measures.Counted;
import org.safeguardinghub.referral.measures.Counting;
import org.safeguardinghub.referral.measures.Figure;
import org.safeguardinghub.referral.measures.Measure;
import org.safeguardinghub.referral.measures.Split;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One statement a measure: all together, each month and each group in one reading of the period's rows. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcCounting implements Counting {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final String COUNT = """
            select month, grp, grouping(month) as months, grouping(grp) as groups,
                   count(*) as n, count(*) filter (where value > 0) as hits,
                   percentile_cont(0.5) within group (order by value) as median
            from (select to_char(at at time zone 'Europe/London', 'YYYY-MM') as month, %s as grp, value
                  from (%s) facts) counted
            group by grouping sets ((), (month), (grp))
            order by month, grp""";

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcCounting(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public Counted count(Boundary boundary, Measure measure, Asked asked) {
        contacts.enter(boundary);
        var facts = Facts.of(measure, this::exists);
        if (facts.isEmpty()) {
            return Counted.NOTHING;
        }
        var lines = jdbc.sql(COUNT.formatted(group(asked.split()), facts.get()))
                .param("authority", boundary.authority())
                .param("from", asked.from().atStartOfDay(LONDON).toOffsetDateTime())
                .param("until", asked.to().plusDays(1).atStartOfDay(LONDON).toOffsetDateTime())
                .param("fromDay", asked.from())
                .param("toDay", asked.to())
                .param("now", asked.now().atOffset(ZoneOffset.UTC))
                .param("today", LocalDate.ofInstant(asked.now(), LONDON))
                .query(JdbcCounting::line)
                .list();
        return counted(lines, asked.split());
    }

    /** Features that are not there yet have no table yet. */
    private boolean exists(String table) {
        return jdbc.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private static String group(Split split) {
        return switch (split) {
            case NONE -> "''::text";
            case ETHNICITY -> "ethnicity";
            case DISABILITY -> "disability";
        };
    }

    private static Counted counted(List<Line> lines, Split split) {
        var all = Counted.NOTHING.all();
        var months = new ArrayList<Figure>();
        var groups = new ArrayList<Figure>();
        for (var line : lines) {
            switch (line.level()) {
                case ALL -> all = line.figure();
                case MONTH -> months.add(line.figure());
                case GROUP -> groups.add(line.figure());
            }
        }
        return new Counted(all, months, split == Split.NONE ? List.of() : groups);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        boolean noMonth = row.getInt("months") == 1;
        boolean noGroup = row.getInt("groups") == 1;
        var level = noMonth && noGroup ? Level.ALL : noGroup ? Level.MONTH : Level.GROUP;
        var of = switch (level) {
            case ALL -> "";
            case MONTH -> row.getString("month");
            case GROUP -> row.getString("grp");
        };
        double median = row.getDouble("median");
        return new Line(level, new Figure(of, row.getInt("n"), row.getInt("hits"), row.wasNull() ? null : median));
    }

    private enum Level {
        ALL,
        MONTH,
        GROUP
    }

    private record Line(Level level, Figure figure) {}
}
