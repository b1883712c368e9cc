package org.safeguardinghub.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.NOTHING;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.NOT_BOUND;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.OWN_AGENCY;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.OWN_AUTHORITY;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.testkit.rules.ForgottenCondition;
import org.safeguardinghub.testkit.rules.ForgottenCondition.Whose;
import org.safeguardinghub.testkit.rules.TableBoundaries.Reach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A query without any condition, asked for a partner, of every table there is. */
class ForgottenConditionIT extends ReferralServiceCase {

    static final String HOME = "{\"lines\": [\"3 Wall Row\"], \"postcode\": \"SE13 3AA\"}";

    /** A table that is not here fails the build: say who may reach it. */
    static final Map<String, Reach> REACH = reach();

    static final Whose OF_AN_AGENCY = new Whose("authority", "agency");
    static final Whose OF_WHOM_IT_ASKS = new Whose("authority", "agency_id");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    ForgottenCondition forgotten;

    @BeforeEach
    void ofEveryTable() {
        forgotten = new ForgottenCondition(
                jdbc,
                transaction,
                REACH,
                Map.of(
                        "draft", OF_AN_AGENCY,
                        "attachment", OF_AN_AGENCY,
                        "attachment_piece", OF_AN_AGENCY,
                        "information_request", OF_WHOM_IT_ASKS,
                        "information_request_change", OF_WHOM_IT_ASKS,
                        "invitation", OF_WHOM_IT_ASKS));
    }

    private static Map<String, Reach> reach() {
        var reach = new TreeMap<String, Reach>();
        reach.putAll(ForgottenCondition.of(
                OWN_AGENCY,
                "contact contact_told contact_change contact_person contact_address contact_fact draft attachment"
                        + " attachment_piece information_request information_request_change invitation erasure"));
        reach.putAll(ForgottenCondition.of(
                NOTHING,
                "person_description person_key person_identifier person_mark match_candidate match_answer sealed_touch"
                        + " downtime_pack enquiry_authorisation agreement_withdrawal agreement_given"
                        + " incident_report incident_change household_task household_task_change referral"
                        + " referral_change referral_assessment referral_enquiry referral_plan la_child broken_glass"
                        + " broken_glass_review person_restriction person_restriction_step"));
        reach.putAll(ForgottenCondition.of(
                OWN_AUTHORITY,
                // Ids and marks that an intake writes; who they are stands elsewhere.
                "person measure_child"
                        // Wrapped: useless without the ring.
                        + " data_key"
                        // Settings and who is on duty, which a partner's request needs to be answered.
                        + " known_agency setting_change setting_change_step worker worker_absence duty_shift"));
        reach.putAll(ForgottenCondition.of(
                NOT_BOUND,
                // Ids and times.
                "danger_watch history_opened household_to_look"
                        // The kit's: no partner's request reads them but idempotency, which is asked by client and key.
                        + " outbox outbox_lease outbox_relay inbox kept_out idempotency audit_event audit_chain audit_checkpoint"
                        + " key_ring kit_schema_history flyway_schema_history"));
        return reach;
    }

    @Test
    void everyTableSaysWhoMayReachIt() {
        forgotten.everyTableSaysWhoMayReachIt();
    }

    @Test
    void aQueryWithNoConditionShowsNobodyElses() {
        var authority = "forgot-" + UUID.randomUUID().toString().substring(0, 8);
        refer("school", authority);
        refer("hospital", authority);
        refer("school", authority + "-elsewhere");
        var mine = authority + "-school";

        forgotten.aPartnerSeesNobodyElses(authority, mine);
        forgotten.aWorkerSeesNoOtherAuthority(authority);
        forgotten.whoeverEntersNoBoundarySeesNothing();
        for (var table :
                new String[] {"contact", "contact_told", "contact_change", "contact_person", "contact_address"}) {
            int seen = forgotten.count(authority, mine, table, "true");
            assertThat(seen).as(table).isPositive();
            assertThat(forgotten.count(authority, "*", table, "true")).as(table).isEqualTo(2 * seen);
        }
        assertThat(forgotten.count(authority, mine, "draft", "true")).isEqualTo(1);
    }

    private void refer(String agency, String authority) {
        var sender = aPractitioner(authority + "-" + agency, authority);
        sender.post("/api/v1/drafts", "{\"form\": {}}");
        sender.refer("""
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara"}, "birth": {"date": "2020-03-14"}, "addresses": [%s]}],
                 "concern": {"observed": "A bruise."}, "referrer": {"name": "D", "role": "DSL", "sourceCode": "2A"}}""".formatted(UUID.randomUUID(), HOME));
    }
}
