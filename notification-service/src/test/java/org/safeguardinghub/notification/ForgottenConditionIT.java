package org.safeguardinghub.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.NOT_BOUND;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.OWN_AGENCY;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.OWN_AUTHORITY;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.testkit.infrastructure.EveryRow;
import org.safeguardinghub.testkit.rules.ForgottenCondition;
import org.safeguardinghub.testkit.rules.ForgottenCondition.Whose;
import org.safeguardinghub.testkit.rules.ResourceSecurity;
import org.safeguardinghub.testkit.rules.TableBoundaries.Reach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** A query without any condition, of every table there is. What a partner reads here are its deliveries and its feed. */
class ForgottenConditionIT extends NotificationCase {

    static final String PARTNERS_READ = "delivery delivery_attempt notice";

    /** Ids, addresses of agencies and times; nobody outside asks for them. */
    static final String NOBODY_OUTSIDE_READS = "agency endpoint duty_desk alert alert_call clock_timer scheduled_tasks"
            + " known_contact erased_contact outbox outbox_lease outbox_relay inbox kept_out idempotency audit_event audit_chain"
            + " audit_checkpoint key_ring kit_schema_history flyway_schema_history";

    static final Map<String, Reach> REACH = reach();

    static final Whose OF_AN_AGENCY = new Whose("authority", "agency");
    static final Map<String, Whose> WHOSE = Map.of(
            "delivery", OF_AN_AGENCY,
            "notice", OF_AN_AGENCY,
            "delivery_attempt",
                    new Whose(
                            "(select authority from delivery where id = delivery_id)",
                            "(select agency from delivery where id = delivery_id)"));

    static final String DELIVERIES = """
            insert into delivery
                (id, subject_id, kind, contact_id, reference, authority, agency, happened_at, channel, others, state,
                 ended_at, planned_at)
            select gen_random_uuid(), gen_random_uuid(), 'ACKNOWLEDGEMENT', gen_random_uuid(), 'C-1', :authority, agency,
                   now(), 'EMAIL', '{}', 'GIVEN_UP', now(), now()
            from unnest(array['mine', 'theirs']) told (agency)""";

    static final String ATTEMPTS = """
            insert into delivery_attempt (delivery_id, number, at, channel, duration_ms)
            select id, 1, now(), channel, 1 from delivery where authority = :authority""";

    static final String NOTICES = """
            insert into notice (id, kind, contact_id, subject_id, reference, authority, agency, happened_at)
            select id, kind, contact_id, subject_id, reference, authority, agency, happened_at
            from delivery where authority = :authority""";

    @Autowired
    Environment environment;

    @Autowired
    ApplicationContext context;

    private static Map<String, Reach> reach() {
        var reach = new TreeMap<String, Reach>();
        reach.putAll(ForgottenCondition.of(OWN_AGENCY, PARTNERS_READ));
        reach.putAll(ForgottenCondition.of(OWN_AUTHORITY, "data_key"));
        reach.putAll(ForgottenCondition.of(NOT_BOUND, NOBODY_OUTSIDE_READS));
        return reach;
    }

    @BeforeEach
    void rowsOfTwoAgenciesInTwoAuthorities() {
        for (var whose : new String[] {authority, authority + "-elsewhere"}) {
            for (var rows : new String[] {DELIVERIES, ATTEMPTS, NOTICES}) {
                EveryRow.of(environment).sql(rows).param("authority", whose).update();
            }
        }
    }

    @Test
    void aQueryWithNoConditionShowsNobodyElses() {
        var forgotten = new ForgottenCondition(jdbc, transactions, REACH, WHOSE);

        forgotten.everyTableSaysWhoMayReachIt();
        forgotten.aPartnerSeesNobodyElses(authority, "mine");
        forgotten.aWorkerSeesNoOtherAuthority(authority);
        forgotten.whoeverEntersNoBoundarySeesNothing();
        for (var table : PARTNERS_READ.split(" ")) {
            assertThat(forgotten.count(authority, "mine", table, "true"))
                    .as(table)
                    .isEqualTo(1);
            assertThat(forgotten.count(authority, "*", table, "true")).as(table).isEqualTo(2);
        }
    }

    /**
     * One more, and what it reads needs a boundary that is its agency's. Alerts have none: an engineer is told there what
     * their role is an audience of, in their authority, and no agency's facts.
     */
    @Test
    void aPartnerIsLetInAtTheseDoors() {
        assertThat(ResourceSecurity.openToPartners(context))
                .containsExactly(
                        "AlertController.acknowledge",
                        "AlertController.counts",
                        "AlertController.list",
                        "AlertController.resolve",
                        "DeliveryController.list",
                        "DeliveryController.replay",
                        "FeedController.since");
    }
}
