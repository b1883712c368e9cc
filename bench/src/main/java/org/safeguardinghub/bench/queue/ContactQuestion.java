package org.safeguardinghub.bench.queue;

import java.sql.Connection;
import java.sql.SQLException;

/** What a worker asks of the queue and its neighbours. */
enum ContactQuestion implements Question {
    FIRST_PAGE("The queue's first page", """
            select document, version, card, asked, answered from contact where authority = 'bench' and waiting
            order by urgency, due_at, contact_id limit 51"""),
    LATER_PAGE("A later page, by cursor", """
            select document, version, card, asked, answered from contact where authority = 'bench' and open
              and (urgency, due_at, contact_id) > (2, now() - interval '1 hour', '00000000-0000-0000-0000-000000000000')
            order by urgency, due_at, contact_id limit 51"""),
    BY_REFERENCE("One contact by its reference", """
            select document, version from contact where reference = bench_reference(%d)"""),
    EARLIER("Earlier contacts of the same children", """
            select document from contact
            where contact_id <> bench_contact(%d)
              and contact_id in (
                  select theirs.contact_id
                  from contact_person here
                  join person known on known.person_id = here.person_id
                  join person same on same.cluster_id = known.cluster_id and not same.sealed
                  join contact_person theirs on theirs.person_id = same.person_id
                  where here.contact_id = bench_contact(%d) and here.kind = 'CHILD' and not known.sealed)
            order by received_at desc limit 200"""),
    MEASURES("One measure of a week", """
            select count(*), percentile_cont(0.5) within group (order by extract(epoch from decision_due - received_at))
            from measure_child where authority = 'bench' and received_at >= now() - interval '7 days'""");

    private final String words;
    private final String sql;

    ContactQuestion(String words, String sql) {
        this.words = words;
        this.sql = sql;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public void ask(Connection connection, int number) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.replace("%d", "" + number))) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }
}
