package org.safeguardinghub.consent.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.consent.sharing.ContactsReceived.aContact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.consent.disclosure.Answer.Decided;
import org.safeguardinghub.consent.disclosure.Answer.SharingRecordNotOpenYet;
import org.safeguardinghub.consent.disclosure.Standing.NotOpenYet;
import org.safeguardinghub.consent.disclosure.Standing.Open;
import org.safeguardinghub.consent.sharing.ContactsReceived;
import org.safeguardinghub.consent.sharing.OpenedRecords;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** The shipped rules, one row a case: who asks for what, for what, how far the case is, and what comes of it. */
class RuleBookTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    static final RuleBook SHIPPED = ShippedRules.RULES;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            network-service | NAMES HOUSEHOLD         | NETWORK_FINDING     | RECEIVED | PERMIT          | finding-the-family-network
            network-service | NAMES ADDRESSES         | NETWORK_FINDING     | RECEIVED | PERMIT_REDACTED | finding-the-family-network-without-addresses
            network-service | NAMES CONFIDENTIAL_ADDRESS | NETWORK_FINDING  | RECEIVED | REFUSE          | safe-addresses-stay-here
            network-service | NAMES CONCERN           | NETWORK_FINDING     | RECEIVED | REFUSE          | denied-by-default
            network-service | NAMES                   | CURIOSITY           | RECEIVED | REFUSE          | denied-by-default
            quayside-homes  | NAMES                   | NETWORK_FINDING     | RECEIVED | REFUSE          | denied-by-default
            fernbank-primary | STATUS OUTCOME         | FEEDBACK            | RECEIVED | PERMIT          | telling-the-sender-what-happened
            quayside-homes  | STATUS                  | FEEDBACK            | RECEIVED | REFUSE          | denied-by-default
            thameside-police | NAMES CONCERN          | INFORMATION_REQUEST | S47      | PERMIT          | section-47-enquiry
            thameside-police | NAMES CONCERN          | INFORMATION_REQUEST | S17      | REFUSE          | section-17-without-agreement
            thameside-police | NAMES BIRTH_DATES      | INFORMATION_REQUEST | DUTY     | PERMIT          | duty-to-share
            thameside-police | NAMES HISTORY          | INFORMATION_REQUEST | DUTY     | REFUSE          | denied-by-default
            thameside-police | NAMES CONFIDENTIAL_ADDRESS | INFORMATION_REQUEST | DUTY | REFUSE          | safe-addresses-stay-here
            thameside-police | NAMES BIRTH_DATES      | VITAL_INTERESTS     | VITAL    | PERMIT          | danger-to-life-or-safety
            thameside-police | NAMES                  | INFORMATION_REQUEST | RECEIVED | REFUSE          | denied-by-default
            thameside-police | NAMES ADDRESSES        | VITAL_INTERESTS     | RECEIVED | PERMIT          | danger-to-life-or-safety
            """)
    void theFirstRuleThatAppliesDecides(
            String recipient, String categories, String purpose, String stage, Outcome outcome, String rule) {
        var question = question(recipient, categories, purpose, stage);

        var decision = decided(SHIPPED.decide(question, open(aContact()), MONDAY_9AM));

        assertThat(decision.verdict().outcome()).isEqualTo(outcome);
        assertThat(decision.rule()).isEqualTo(rule);
    }

    @Test
    void aSection17RequestGoesOutOnceTheFamilyAgreed() {
        var question = question("thameside-police", "NAMES CONCERN", "INFORMATION_REQUEST", "S17");

        assertThat(decided(SHIPPED.decide(question, open(aContact().agreement("GIVEN")), MONDAY_9AM))
                        .rule())
                .isEqualTo("section-17-with-agreement");
        assertThat(decided(SHIPPED.decide(question, open(aContact().agreement("WITHDRAWN")), MONDAY_9AM))
                        .rule())
                .isEqualTo("section-17-without-agreement");
    }

    @Test
    void theDutyToShareHoldsFromItsDayWhateverTheFamilyAgreed() {
        var question = question("thameside-police", "NAMES BIRTH_DATES", "INFORMATION_REQUEST", "DUTY");
        var eve = Instant.parse("2026-09-29T22:59:59Z");
        var withdrawn = open(aContact().agreement("WITHDRAWN"));

        assertThat(decided(SHIPPED.decide(question, withdrawn, eve)).rule()).isEqualTo(RuleBook.DENIED_BY_DEFAULT);
        assertThat(decided(SHIPPED.decide(question, withdrawn, eve.plusSeconds(1)))
                        .rule())
                .isEqualTo("duty-to-share");
    }

    @Test
    void aNeighbourIsNotNamedEvenInASection47Enquiry() {
        var question = question("thameside-police", "NAMES REFERRER_IDENTITY", "INFORMATION_REQUEST", "S47");

        assertThat(decided(SHIPPED.decide(question, open(aContact().toldBy("1B")), MONDAY_9AM))
                        .rule())
                .isEqualTo("referrer-is-protected");
    }

    @Test
    void aProfessionalWhoAsksNotToBeNamedIsNot() {
        var question = question("thameside-police", "REFERRER_IDENTITY", "INFORMATION_REQUEST", "S47");
        var friday = Instant.parse("2026-11-27T09:00:00Z");

        assertThat(decided(SHIPPED.decide(question, open(aContact().anonymityRequested()), friday))
                        .rule())
                .isEqualTo("referrer-asked-not-to-be-named");
        assertThat(decided(SHIPPED.decide(question, open(aContact()), friday)).rule())
                .isEqualTo(RuleBook.DENIED_BY_DEFAULT);
    }

    @Test
    void aContactWeHaveNotHeardOfWaits() {
        var question = question("network-service", "NAMES", "NETWORK_FINDING", "RECEIVED");

        assertThat(SHIPPED.decide(question, new NotOpenYet(), MONDAY_9AM)).isEqualTo(new SharingRecordNotOpenYet());
    }

    @Test
    void dangerToLifeNeverWaitsForARecordToBeOpen() {
        var question = question("thameside-police", "NAMES ADDRESSES", "IMMEDIATE_DANGER", "RECEIVED");

        var decision = decided(SHIPPED.decide(question, new NotOpenYet(), MONDAY_9AM));

        assertThat(decision.verdict().outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(decision.verdict().basis()).contains("ART6_1_D");
    }

    @Test
    void aRuleHoldsFromItsFirstDayInEnglandAndNotBefore() {
        var question = question("network-service", "NAMES", "NETWORK_FINDING", "RECEIVED");
        var newYearsEve = Instant.parse("2025-12-31T23:59:59Z");

        assertThat(decided(SHIPPED.decide(question, open(aContact()), newYearsEve))
                        .rule())
                .isEqualTo(RuleBook.DENIED_BY_DEFAULT);
        assertThat(decided(SHIPPED.decide(question, open(aContact()), newYearsEve.plusSeconds(1)))
                        .rule())
                .isEqualTo("finding-the-family-network");
    }

    @Test
    void everyAnswerSaysWhyAndWhatWouldChangeIt() {
        assertThat(SHIPPED.rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.verdict().reason()).endsWith(".");
            assertThat(rule.verdict().whatWouldChangeIt()).endsWith(".");
        });
    }

    private static Standing open(ContactsReceived contact) {
        return new Open(OpenedRecords.of(contact));
    }

    private static Decision decided(Answer answer) {
        return ((Decided) answer).decision();
    }

    private static Question question(String recipient, String categories, String purpose, String stage) {
        return new Question(
                recipient,
                new ContactId(UUID.randomUUID()),
                new AuthorityId("lewisham"),
                List.of(categories.split(" ")),
                purpose,
                stage);
    }
}
