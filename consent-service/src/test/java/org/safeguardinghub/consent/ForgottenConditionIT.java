package org.safeguardinghub.consent;

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
import org.safeguardinghub.testkit.infrastructure.EveryRow;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.rules.ForgottenCondition;
import org.safeguardinghub.testkit.rules.ForgottenCondition.Whose;
import org.safeguardinghub.testkit.rules.ResourceSecurity;
import org.safeguardinghub.testkit.rules.TableBoundaries.Reach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A query without any condition, of every table there is; in each that is bound there are rows of two authorities. */
@SpringBootTest
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
class ForgottenConditionIT {

    /** A partner acknowledges what it was told itself, and does nothing else here. */
    static final String OF_AGENCIES = "withdrawal_told";

    static final String OF_OUR_OWN_PEOPLE =
            "sharing_record stated_basis family_word agreement_to_service agreement_answer"
                    + " agreement_withdrawn agreement_given lawful_basis disclosure_ledger non_disclosure non_disclosure_review"
                    + " sharing_arrangement sharing_arrangement_step misdirection misdirection_step subject_access"
                    + " subject_access_step subject_access_item hold hold_lifting erased_contact";

    static final Map<String, Reach> REACH = reach();

    /** A row in every bound table, for one authority; one id serves for all that rows belong to. */
    static final String ROWS = """
            with contact (id, authority, other, by, at) as (
                select gen_random_uuid(), :authority, gen_random_uuid(), 'x', now())
            , record as (insert into sharing_record
                    (id, contact_id, authority, sender, family_informed, restrictions, received_at, opened_at)
                select other, id, authority, 'fernbank-primary', 'YES', '{}', at, at from contact)
            , basis as (insert into stated_basis (sharing_record_id, authority, position, code, recognition)
                select other, authority, 1, 'X', 'UNRECOGNISED' from contact)
            , word as (insert into family_word (contact_id, authority, telling, said, heard_at)
                select id, authority, 2, 'YES', at from contact)
            , stated as (insert into agreement_to_service
                    (contact_id, authority, telling, agreement, stated_by, said_at, recorded_at)
                select id, authority, 1, 'GIVEN', by, at, at from contact)
            , answer as (insert into agreement_answer
                    (id, contact_id, authority, service, said, party, said_at, informed, with_interpreter, competence,
                     recorded_by, recorded_by_name, recorded_at)
                select other, id, authority, by, 'GIVEN', by, at, by, false, by, by, by, at from contact)
            , withdrawn as (insert into agreement_withdrawn (contact_id, authority, at, heard_at)
                select id, authority, at, at from contact)
            , given as (insert into agreement_given (contact_id, authority, at) select id, authority, at from contact)
            , told as (insert into withdrawal_told (contact_id, authority, at, agency)
                select id, authority, at, agency from contact, unnest(array['mine', 'theirs']) told (agency))
            , lawful as (insert into lawful_basis
                    (id, contact_id, authority, actor, recipient, purpose, article6, condition, recorded_by,
                     recorded_by_name, recorded_at)
                select other, id, authority, by, by, by, by, by, by, by, at from contact)
            , ledger as (insert into disclosure_ledger
                    (decision_id, authority, contact_id, asked_by, recipient, categories, purpose, stage, outcome,
                     rule_id, rule_version, basis, redact, reason, what_would_change_it, decided_at)
                select other, authority, id, by, by, '{}', by, by, 'REFUSE', by, 1, '{}', '{}', by, by, at from contact)
            , kept as (insert into non_disclosure (request_id, contact_id, authority, agency, reason, refused_at)
                select other, id, authority, by, by, at from contact)
            , looked as (insert into non_disclosure_review
                    (request_id, authority, number, outcome, reviewed_by, reviewed_by_name, reviewed_at)
                select other, authority, 1, by, by, by, at from contact)
            , arrangement as (insert into sharing_arrangement
                    (id, authority, agency, reference, title, categories, purposes, signed_here, signed_there, from_day,
                     until_day, review_on, registered_by, registered_by_name, registered_at)
                select other, authority, by, by, by, '{}', '{}', by, by, at, at, at, by, by, at from contact)
            , ended as (insert into sharing_arrangement_step
                    (arrangement_id, authority, number, day, noted_by, noted_by_name, noted_at)
                select other, authority, 1, at, by, by, at from contact)
            , astray as (insert into misdirection
                    (id, authority, contact_id, wrong_child, recipient_kind, categories, happened_at, aware_at, found_by,
                     reported_by, reported_by_name, reported_at)
                select other, authority, id, false, by, '{}', at, at, by, by, by, at from contact)
            , recalled as (insert into misdirection_step
                    (misdirection_id, authority, number, document, noted_by, noted_by_name, noted_at)
                select other, authority, 1, '{}', by, by, at from contact)
            , asked as (insert into subject_access
                    (id, authority, person_id, asked_by, way, received_at, recorded_by, recorded_by_name, recorded_at)
                select other, authority, id, 'SUBJECT', by, at, by, by, at from contact)
            , stepped as (insert into subject_access_step
                    (request_id, number, authority, document, noted_by, noted_by_name, noted_at)
                select other, 1, authority, '{}', by, by, at from contact)
            , held as (insert into hold
                    (id, authority, ground, because, placed_by, placed_by_name, placed_at)
                select other, authority, 'OTHER', by, by, by, at from contact)
            , lifted as (insert into hold_lifting
                    (hold_id, authority, because, lifted_by, lifted_by_name, lifted_at)
                select other, authority, by, by, by, at from contact)
            , erased as (insert into erased_contact (contact_id, authority, erased_at)
                select id, authority, at from contact)
            insert into subject_access_item (request_id, position, authority, key, rule_id, rule_version, document)
            select other, 0, authority, by, by, 1, '{}' from contact""";

    final ApplicationContext context;
    final JdbcClient everything;
    final ForgottenCondition forgotten;

    @Autowired
    ForgottenConditionIT(
            ApplicationContext context, JdbcClient jdbc, TransactionTemplate transaction, Environment environment) {
        this.context = context;
        this.everything = EveryRow.of(environment);
        this.forgotten =
                new ForgottenCondition(jdbc, transaction, REACH, Map.of(OF_AGENCIES, new Whose("authority", "agency")));
    }

    private static Map<String, Reach> reach() {
        var reach = new TreeMap<String, Reach>();
        reach.putAll(ForgottenCondition.of(OWN_AGENCY, OF_AGENCIES));
        reach.putAll(ForgottenCondition.of(NOTHING, OF_OUR_OWN_PEOPLE));
        reach.putAll(ForgottenCondition.of(OWN_AUTHORITY, "data_key"));
        reach.putAll(ForgottenCondition.of(
                NOT_BOUND,
                // The same rules for everybody.
                "rule_book"
                        // The kit's: no partner's request reads them but idempotency, which is asked by client and key.
                        + " outbox outbox_lease outbox_relay inbox kept_out idempotency audit_event audit_chain"
                        + " audit_checkpoint key_ring kit_schema_history flyway_schema_history"));
        return reach;
    }

    final String authority = "forgot-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void rowsOfTwoAuthorities() {
        for (var whose : new String[] {authority, authority + "-elsewhere"}) {
            everything.sql(ROWS).param("authority", whose).update();
        }
    }

    @Test
    void everyTableSaysWhoMayReachIt() {
        forgotten.everyTableSaysWhoMayReachIt();
    }

    @Test
    void aQueryWithNoConditionShowsNobodyElses() {
        forgotten.holdsRows(authority + "-elsewhere", OF_AGENCIES + " " + OF_OUR_OWN_PEOPLE);

        forgotten.aPartnerSeesNobodyElses(authority, "mine");
        forgotten.aWorkerSeesNoOtherAuthority(authority);
        forgotten.whoeverEntersNoBoundarySeesNothing();
        forgotten.holdsRows(authority, OF_AGENCIES + " " + OF_OUR_OWN_PEOPLE);
    }

    /** One more, and what it reads needs a boundary that is its agency's. */
    @Test
    void aPartnerIsLetInAtOneDoor() {
        assertThat(ResourceSecurity.openToPartners(context)).containsExactly("AgreementController.acknowledge");
    }
}
