package org.safeguardinghub.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.NOT_BOUND;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.OWN_AGENCY;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.OWN_AUTHORITY;

import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.testkit.rules.TableBoundaries;
import org.safeguardinghub.testkit.rules.TableBoundaries.Reach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a partner reads here are its deliveries and its feed; a table that is not named fails the build. */
class ForgottenConditionIT extends NotificationCase {

    static final String PARTNERS_READ = "delivery delivery_attempt notice";

    /** Ids, addresses of agencies and times; nobody outside asks for them. */
    static final String NOBODY_OUTSIDE_READS = "agency endpoint duty_desk alert alert_call clock_timer scheduled_tasks"
            + " known_contact outbox outbox_lease outbox_relay inbox kept_out idempotency audit_event audit_chain"
            + " audit_checkpoint key_ring kit_schema_history flyway_schema_history";

    @Autowired
    JdbcClient tables;

    @Test
    void everyTableSaysWhoMayReachIt() {
        var expected = new TreeMap<String, Reach>();
        Stream.of(PARTNERS_READ.split(" ")).forEach(table -> expected.put(table, OWN_AGENCY));
        Stream.of(NOBODY_OUTSIDE_READS.split(" ")).forEach(table -> expected.put(table, NOT_BOUND));
        expected.put("data_key", OWN_AUTHORITY);

        assertThat(TableBoundaries.of(tables)).containsExactlyInAnyOrderEntriesOf(expected);
    }
}
