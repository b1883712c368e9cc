package org.safeguardinghub.consent.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.safeguardinghub.consent.sharing.ContactsReceived.aContact;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.disclosure.Answer.Decided;
import org.safeguardinghub.consent.disclosure.Answer.SharingRecordNotOpenYet;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.correlation.Correlation;
import org.safeguardinghub.testkit.infrastructure.EveryRow;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
@Import(TestTokens.class)
class DisclosureIT {

    static final AuthorityId LEWISHAM = new AuthorityId("lewisham");

    final SharingDesk sharing;
    final DisclosureDesk desk;
    final JdbcClient jdbc;

    @Autowired
    DisclosureIT(SharingDesk sharing, DisclosureDesk desk, Environment environment) {
        this.sharing = sharing;
        this.desk = desk;
        this.jdbc = EveryRow.of(environment);
    }

    @Test
    void aRefusalIsInTheLedgerLikeAPermission() {
        var contact = open();

        desk.decide(question(contact, LEWISHAM, "network-service", "NAMES", "NETWORK_FINDING"), "referral-service");
        desk.decide(question(contact, LEWISHAM, "quayside-homes", "NAMES", "NETWORK_FINDING"), "referral-service");

        assertThat(desk.latest(contact, LEWISHAM, 10))
                .extracting(entry -> entry.decision().verdict().outcome())
                .containsExactly(Outcome.REFUSE, Outcome.PERMIT);
    }

    @Test
    void theLedgerHoldsTheRuleThatFiredWhoAskedAndInWhichRequest() {
        var contact = open();

        var asked = question(contact, LEWISHAM, "network-service", "NAMES", "NETWORK_FINDING");
        var answers = new ArrayList<Answer>();

        Correlation.within("a-request-of-priyas", () -> answers.add(desk.decide(asked, "referral-service")));

        var entry = desk.latest(contact, LEWISHAM, 10).getFirst();
        assertThat(answers).containsExactly(new Decided(entry.decision()));
        assertThat(entry.askedBy()).isEqualTo("referral-service");
        assertThat(entry.correlation()).isEqualTo("a-request-of-priyas");
    }

    @Test
    void aRehearsalAnswersLikeADecisionAndLeavesNoLine() {
        var contact = open();
        var asked = question(contact, LEWISHAM, "quayside-homes", "NAMES", "NETWORK_FINDING");

        var rehearsed = desk.rehearse(asked);

        assertThat(desk.latest(contact, LEWISHAM, 10)).isEmpty();
        assertThat(desk.decide(asked, "referral-service"))
                .asInstanceOf(type(Decided.class))
                .extracting(decided -> decided.decision().verdict())
                .isEqualTo(((Decided) rehearsed).decision().verdict());
        assertThat(desk.rehearse(
                        question(contact, new AuthorityId("westmarsh"), "network-service", "NAMES", "FEEDBACK")))
                .isEqualTo(new SharingRecordNotOpenYet());
    }

    @Test
    void aContactOfAnotherAuthorityLooksLikeOneWeHaveNotHeardOf() {
        var contact = open();
        var westmarsh = new AuthorityId("westmarsh");

        var answer = desk.decide(
                question(contact, westmarsh, "network-service", "NAMES", "NETWORK_FINDING"), "referral-service");

        assertThat(answer).isEqualTo(new SharingRecordNotOpenYet());
        assertThat(desk.latest(contact, westmarsh, 10)).isEmpty();
    }

    @Test
    void dangerToAChildWeHaveNotHeardOfIsPermittedAndInTheLedger() {
        var unheardOf = new ContactId(UUID.randomUUID());

        desk.decide(question(unheardOf, LEWISHAM, "thameside-police", "NAMES", "IMMEDIATE_DANGER"), "referral-service");

        assertThat(desk.latest(unheardOf, LEWISHAM, 10))
                .extracting(entry -> entry.decision().rule())
                .containsExactly("danger-to-life-or-safety");
    }

    @Test
    void theLedgerCanOnlyBeAddedTo() {
        open();

        for (var change : List.of(
                "update disclosure_ledger set outcome = 'PERMIT'", "delete from disclosure_ledger where true")) {
            desk.decide(
                    question(new ContactId(UUID.randomUUID()), LEWISHAM, "police", "NAMES", "VITAL_INTERESTS"), "test");
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("only ever added to");
        }
    }

    private ContactId open() {
        var received = aContact().build();
        sharing.open(received);
        return received.contactId();
    }

    private static Question question(
            ContactId contact, AuthorityId authority, String recipient, String category, String purpose) {
        return new Question(recipient, contact, authority, List.of(category), purpose, "RECEIVED");
    }
}
