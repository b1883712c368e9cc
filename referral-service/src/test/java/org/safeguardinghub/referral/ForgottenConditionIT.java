package org.safeguardinghub.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.NOTHING;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.NOT_BOUND;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.OWN_AGENCY;
import static org.safeguardinghub.testkit.rules.TableBoundaries.Reach.OWN_AUTHORITY;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.testkit.rules.TableBoundaries;
import org.safeguardinghub.testkit.rules.TableBoundaries.Reach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A query without any condition, asked for a partner, of every table there is. */
class ForgottenConditionIT extends ReferralServiceCase {

    static final String HOME = "{\"lines\": [\"3 Wall Row\"], \"postcode\": \"SE13 3AA\"}";

    /** A table that is not here fails the build: say who may reach it. */
    static final Map<String, Reach> REACH = reach();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private static Map<String, Reach> reach() {
        var reach = new TreeMap<String, Reach>();
        put(
                reach,
                OWN_AGENCY,
                "contact contact_told contact_change contact_person contact_address contact_fact draft attachment"
                        + " attachment_piece information_request information_request_change invitation");
        put(
                reach,
                NOTHING,
                "person_description person_key person_identifier person_mark match_candidate match_answer sealed_touch"
                        + " downtime_pack enquiry_authorisation agreement_withdrawal agreement_given"
                        + " incident_report incident_change household_task household_task_change referral"
                        + " referral_change referral_assessment referral_enquiry referral_plan la_child broken_glass"
                        + " broken_glass_review person_restriction person_restriction_step");
        put(
                reach,
                OWN_AUTHORITY,
                // Ids and marks that an intake writes; who they are stands elsewhere.
                "person measure_child"
                        // Wrapped: useless without the ring.
                        + " data_key"
                        // Settings and who is on duty, which a partner's request needs to be answered.
                        + " known_agency setting_change setting_change_step worker worker_absence duty_shift");
        put(
                reach,
                NOT_BOUND,
                // Ids and times.
                "danger_watch history_opened household_to_look"
                        // The kit's: no partner's request reads them but idempotency, which is asked by client and key.
                        + " outbox outbox_lease outbox_relay inbox kept_out idempotency audit_event audit_chain audit_checkpoint"
                        + " key_ring kit_schema_history flyway_schema_history");
        return reach;
    }

    private static void put(Map<String, Reach> reach, Reach which, String tables) {
        Stream.of(tables.split(" ")).forEach(table -> reach.put(table, which));
    }

    @Test
    void everyTableSaysWhoMayReachIt() {
        assertThat(TableBoundaries.of(jdbc)).containsExactlyInAnyOrderEntriesOf(REACH);
    }

    @Test
    void aPartnerWhoseQueryHasNoConditionSeesNobodyElses() {
        var authority = "forgot-" + UUID.randomUUID().toString().substring(0, 8);
        refer("school", authority);
        refer("hospital", authority);
        refer("school", authority + "-elsewhere");
        var mine = authority + "-school";

        REACH.forEach((table, reach) -> {
            switch (reach) {
                case NOTHING ->
                    assertThat(count(authority, mine, table, "")).as(table).isZero();
                case OWN_AGENCY ->
                    assertThat(count(
                                    authority,
                                    mine,
                                    table,
                                    "where authority <> '%s' or %s <> '%s'"
                                            .formatted(authority, agencyOf(table), mine)))
                            .as(table)
                            .isZero();
                case OWN_AUTHORITY ->
                    assertThat(count(authority, mine, table, "where authority <> '%s'".formatted(authority)))
                            .as(table)
                            .isZero();
                case NOT_BOUND -> {}
            }
        });
        for (var table :
                new String[] {"contact", "contact_told", "contact_change", "contact_person", "contact_address"}) {
            assertThat(count(authority, mine, table, "")).as(table).isPositive();
            assertThat(count(authority, "*", table, "")).as(table).isEqualTo(2 * count(authority, mine, table, ""));
        }
        assertThat(count(authority, mine, "draft", "")).isEqualTo(1);
    }

    @Test
    void aQueryThatEntersNoBoundarySeesNothing() {
        refer("school", "forgot-" + UUID.randomUUID().toString().substring(0, 8));

        REACH.forEach((table, reach) -> {
            if (reach != NOT_BOUND) {
                assertThat(count("", "", table, "")).as(table).isZero();
            }
        });
    }

    private void refer(String agency, String authority) {
        var sender = aPractitioner(authority + "-" + agency, authority);
        sender.post("/api/v1/drafts", "{\"form\": {}}");
        sender.refer("""
                {"clientReference": "%s", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara"}, "birth": {"date": "2020-03-14"}, "addresses": [%s]}],
                 "concern": {"observed": "A bruise."}, "referrer": {"name": "D", "role": "DSL", "sourceCode": "2A"}}""".formatted(UUID.randomUUID(), HOME));
    }

    private static String agencyOf(String table) {
        return switch (table) {
            case "draft", "attachment", "attachment_piece" -> "agency";
            case "information_request", "information_request_change", "invitation" -> "agency_id";
            default -> "source_agency";
        };
    }

    private int count(String authority, String agency, String table, String which) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql("select set_config('app.authority', ?, true), set_config('app.agency', ?, true)")
                    .params(authority, agency)
                    .query((_, _) -> Boolean.TRUE)
                    .single();
            return jdbc.sql("select count(*) from " + table + " " + which)
                    .query(Integer.class)
                    .single();
        }));
    }
}
