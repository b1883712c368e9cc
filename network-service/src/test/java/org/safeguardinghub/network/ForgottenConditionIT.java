package org.safeguardinghub.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.NOT_BOUND;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.OWN_AUTHORITY;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.rules.ForgottenCondition;
import org.safeguardinghub.testkit.rules.ResourceSecurity;
import org.safeguardinghub.testkit.rules.TableBoundaries.Reach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A query without any condition, of every table there is. No table is bound here, because no partner is let in at all. */
@SpringBootTest
@HubInfrastructure(database = "network", topics = "hub.referral.network-service.dead-letter")
class ForgottenConditionIT {

    static final Map<String, Reach> REACH = reach();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext context;

    private static Map<String, Reach> reach() {
        var reach = new TreeMap<String, Reach>();
        reach.putAll(ForgottenCondition.of(OWN_AUTHORITY, "data_key"));
        reach.putAll(ForgottenCondition.of(
                NOT_BOUND,
                "network network_child network_member network_change scheduled_tasks"
                        + " outbox outbox_lease outbox_relay inbox kept_out idempotency audit_event audit_chain"
                        + " audit_checkpoint key_ring kit_schema_history flyway_schema_history"));
        return reach;
    }

    @Test
    void everyTableSaysWhoMayReachItAndShowsNoMore() {
        var forgotten = new ForgottenCondition(jdbc, transaction, REACH, Map.of());

        forgotten.everyTableSaysWhoMayReachIt();
        forgotten.aPartnerSeesNobodyElses("forgot-borough", "forgot-school");
        forgotten.aWorkerSeesNoOtherAuthority("forgot-borough");
        forgotten.whoeverEntersNoBoundarySeesNothing();
    }

    /** Where one is let in, the tables that it reads need a boundary first. */
    @Test
    void noPartnerIsLetIn() {
        assertThat(ResourceSecurity.openToPartners(context)).isEmpty();
    }
}
