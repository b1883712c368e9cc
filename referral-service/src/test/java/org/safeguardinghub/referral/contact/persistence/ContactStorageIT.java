package org.safeguardinghub.referral.contact.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.referral.ReferralServiceCase;
import org.safeguardinghub.referral.contact.Boundary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ContactStorageIT extends ReferralServiceCase {

    static final String FORM = """
            {"clientReference": "%s", "immediateDanger": {"present": false},
             "children": [{"name": {"given": "Amara"}, "birth": {"date": "2020-03-14"}}],
             "concern": {"observed": "A bruise."}, "referrer": {"name": "D", "role": "DSL", "sourceCode": "2A"}}""";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Boundaries boundaries;

    @Test
    void aQueryThatForgetsItsConditionSeesOnlyItsBoundary() {
        aSystem("wall-school", "wall").refer(FORM.formatted("WALL-1"));
        aSystem("wall-hospital", "wall").refer(FORM.formatted("WALL-2"));

        assertThat(seen(null)).isZero();
        assertThat(seen(new Boundary("elsewhere", "*"))).isZero();
        assertThat(seen(new Boundary("wall", "wall-school"))).isEqualTo(1);
        assertThat(seen(new Boundary("wall", "*"))).isEqualTo(2);
        assertThat(seen(new Boundary("*", "*"))).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update contact_told set telling = 9",
                "delete from contact_told",
                "update contact_change set why = 'no'",
                "delete from contact_change"
            })
    void whatWasSaidAndDoneIsNeverAltered(String sql) {
        aSystem("kept-school", "kept").refer(FORM.formatted("KEPT-" + sql.hashCode()));

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    boundaries.enter(new Boundary("kept", "*"));
                    jdbc.sql(sql).update();
                }))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never altered");
    }

    @Test
    void aPageOfTheQueueIsReadAlongItsIndex() {
        var plan = transaction.execute(_ -> {
            boundaries.enter(new Boundary("lewisham", "*"));
            jdbc.sql("set local enable_seqscan = off").update();
            // Of a table that was counted while it was almost empty, any index and a sort are as cheap.
            jdbc.sql("set local enable_sort = off").update();
            return String.join("\n", jdbc.sql("""
                            explain select document, version, card from contact
                            where authority = 'lewisham' and waiting
                              and (urgency, due_at, contact_id) > (0, now(), gen_random_uuid())
                            order by urgency, due_at, contact_id limit 26""").query(String.class).list());
        });

        assertThat(plan).contains("contact_first_look").doesNotContain("Sort");
    }

    private int seen(@Nullable Boundary boundary) {
        Integer seen = transaction.execute(_ -> {
            if (boundary != null) {
                boundaries.enter(boundary);
            }
            return jdbc.sql("select (select count(*) from contact) + 0 * (select count(*) from contact_told)")
                    .query(Integer.class)
                    .single();
        });
        return Objects.requireNonNull(seen);
    }
}
