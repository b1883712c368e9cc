package org.safeguardinghub.consent.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.safeguardinghub.consent.datafile.MistakeInFile;
import org.safeguardinghub.consent.datafile.persistence.Yaml;
import org.safeguardinghub.consent.subjectaccess.Asked.Asker;
import org.safeguardinghub.consent.subjectaccess.Gathering.Proposed;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Field;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Mark;
import org.safeguardinghub.consent.subjectaccess.Step.Judged;
import org.safeguardinghub.consent.subjectaccess.Step.Source;
import org.safeguardinghub.contracts.identity.ContactId;

class AccessRulesTest {

    static final Instant TODAY = Instant.parse("2026-11-27T09:00:00Z");
    static final AccessRules SHIPPED = AccessRules.read(Yaml.shipped("subject-access-rules.yaml", "rules"));

    @ParameterizedTest(name = "{0} asks for {1} marked {2}: {3} by {4}")
    @CsvSource(delimiter = '|', textBlock = """
            SUBJECT | RECEIVED       | ABOUT_SUBJECT                                       | GIVE         | about-the-person
            SUBJECT | RECEIVED       | ABOUT_SUBJECT CONFIDENTIAL_ADDRESS                  | WITHHOLD     | confidential-address
            PARENT  | RECEIVED       | ABOUT_SUBJECT CONFIDENTIAL_ADDRESS                  | WITHHOLD     | confidential-address
            PARENT  | RECEIVED       | ABOUT_ANOTHER SAFE_CONTACT                          | WITHHOLD     | safe-contact
            SUBJECT | RECEIVED       | ABOUT_SUBJECT CHILDS_OWN_WORDS                      | GIVE         | about-the-person
            PARENT  | RECEIVED       | ABOUT_SUBJECT CHILDS_OWN_WORDS                      | WITHHOLD     | private-words-of-a-child
            SUBJECT | RECEIVED       | ABOUT_ANOTHER                                       | WITHHOLD     | about-somebody-else
            SUBJECT | NETWORK_PERSON | ABOUT_ANOTHER                                       | WITHHOLD     | about-somebody-else
            SUBJECT | RECEIVED       | ABOUT_ANOTHER REFERRER REFERRER_PROTECTED           | WITHHOLD     | protected-referrer
            PARENT  | NOTICE         | ABOUT_SUBJECT REFERRER REFERRER_PROTECTED           | WITHHOLD     | protected-referrer
            SUBJECT | NOTICE         | ABOUT_SUBJECT REFERRER                              | GIVE         | about-the-person
            SUBJECT | RECEIVED       | ABOUT_SUBJECT FROM_REFERRER REFERRER_PROTECTED      | REDACT       | about-the-person-from-a-protected-referrer
            SUBJECT | RECEIVED       | MAY_NAME_OTHERS FROM_REFERRER REFERRER_PROTECTED    | ASK_REVIEWER | words-from-a-protected-referrer
            PARENT  | RECEIVED       | ABOUT_SUBJECT FAMILY_NOT_INFORMED                   | ASK_REVIEWER | parent-while-family-does-not-know
            SUBJECT | RECEIVED       | MAY_NAME_OTHERS STAFF_SAFETY                        | ASK_REVIEWER | staff-safety
            SUBJECT | REQUEST_ANSWERED | MAY_NAME_OTHERS FROM_AGENCY                       | ASK_REVIEWER | words-of-agencies
            PARENT  | RATED          | MAY_NAME_OTHERS                                     | ASK_REVIEWER | words-about-a-child-asked-for-by-a-parent
            SUBJECT | RATED          | MAY_NAME_OTHERS                                     | ASK_REVIEWER | other-words
            SUBJECT | RECEIVED       | ABOUT_SUBJECT UNKNOWN                               | ASK_REVIEWER | marked-in-a-way-we-do-not-know
            SUBJECT | MISDIRECTED    | MAY_NAME_OTHERS                                     | ASK_REVIEWER | went-astray
            PARENT  | MISDIRECTED    | MAY_NAME_OTHERS FAMILY_NOT_INFORMED                 | ASK_REVIEWER | parent-while-family-does-not-know
            PARENT  | MISDIRECTED    | MAY_NAME_OTHERS REFERRER REFERRER_PROTECTED         | WITHHOLD     | protected-referrer
            SUBJECT | LAWFUL_BASIS   | ABOUT_SUBJECT                                       | GIVE         | about-the-person
            SUBJECT | LAWFUL_BASIS   | ABOUT_SUBJECT REFERRER REFERRER_PROTECTED           | WITHHOLD     | protected-referrer
            SUBJECT | ATTACHMENT     | MAY_NAME_OTHERS FROM_REFERRER REFERRER_PROTECTED    | ASK_REVIEWER | attached-file
            PARENT  | EMERGENCY_OPENING | MAY_NAME_OTHERS                                  | ASK_REVIEWER | what-protects-the-record
            SUBJECT | PERSON_MARK    | MAY_NAME_OTHERS RESTRICTED                          | ASK_REVIEWER | what-protects-the-record
            SUBJECT | RESTRICTION    | MAY_NAME_OTHERS                                     | ASK_REVIEWER | what-protects-the-record
            PARENT  | PROTECTED_READING | MAY_NAME_OTHERS                                  | ASK_REVIEWER | what-protects-the-record
            SUBJECT | MATCH_ANSWER   | MAY_NAME_OTHERS                                     | ASK_REVIEWER | whether-two-records-are-one-person
            SUBJECT | READING        | ABOUT_SUBJECT                                       | GIVE         | about-the-person
            PARENT  | READING        | ABOUT_SUBJECT REFERRER REFERRER_PROTECTED           | WITHHOLD     | protected-referrer
            SUBJECT | NEW_KIND       |                                                     | ASK_REVIEWER | asked-by-default
            """)
    void theFirstRuleThatAppliesDecides(Asker asker, String kind, String marks, Treatment treatment, String rule) {
        var proposal = SHIPPED.propose(item(kind, marks), asker, TODAY);

        assertThat(proposal.rule()).isEqualTo(rule);
        assertThat(proposal.verdict().treatment()).isEqualTo(treatment);
    }

    @ParameterizedTest
    @EnumSource(Asker.class)
    void noReviewerGivesWhatLeadsToSomebodysDoorOrToWhoToldUs(Asker asker) {
        for (var marks : List.of(
                "CONFIDENTIAL_ADDRESS", "SAFE_CONTACT", "REFERRER REFERRER_PROTECTED", "ABOUT_SUBJECT SAFE_CONTACT")) {
            var item = item("RECEIVED", marks);
            var proposed = new Proposed(item, SHIPPED.propose(item, asker, TODAY));
            var decided = new Decided(proposed, Optional.of(new Judged("k", Treatment.GIVE, List.of(), "x")));

            assertThat(decided.isGiven()).as(marks).isFalse();
            assertThat(decided.fields()).isEmpty();
        }
    }

    @Test
    void aRuleHoldsFromItsDayToItsDay() {
        var rules = AccessRules.read(Yaml.rows("r.yaml", "rules", """
                rules:
                  - {id: a, version: 1, from: 2026-01-01, to: 2026-11-28, treatment: GIVE, reason: x, law: y}
                  - {id: a, version: 2, from: 2026-11-28, treatment: WITHHOLD, reason: x, law: y}
                """));

        assertThat(rules.propose(item("RATED", ""), Asker.SUBJECT, TODAY).ruleVersion())
                .isEqualTo(1);
        // Midnight in London.
        assertThat(rules.propose(item("RATED", ""), Asker.SUBJECT, Instant.parse("2026-11-28T00:00:00Z"))
                        .ruleVersion())
                .isEqualTo(2);
        assertThat(rules.propose(item("RATED", ""), Asker.SUBJECT, Instant.parse("2025-12-31T23:59:59Z"))
                        .rule())
                .isEqualTo("asked-by-default");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: a, version: 1, from: 2026-01-01, treatment: GIVE, reason: x}                            | law
            {id: a, version: 1, from: 2026-01-01, treatment: GIVE, reason: x, law: y, fixed: true}       | fixed
            {id: a, version: 1, from: 2026-01-01, treatment: MAYBE, reason: x, law: y}                   | MAYBE
            {id: a, version: 1, from: 2026-01-01, treatment: GIVE, reason: x, law: y, mark: [SEALED]}    | mark
            {id: a, version: 1, from: 2026-01-01, treatment: GIVE, reason: x, law: y, marks: [SEALED]}   | SEALED
            {id: a, version: 1, from: 2026-01-01, to: 2026-01-01, treatment: GIVE, reason: x, law: y}    | to
            {id: asked-by-default, version: 1, from: 2026-01-01, treatment: GIVE, reason: x, law: y}     | asked-by-default
            """)
    void aMistakeIsNamedWithItsLine(String row, String named) {
        assertThatThrownBy(() -> AccessRules.read(Yaml.rows("r.yaml", "rules", "rules:\n  - " + row)))
                .isInstanceOf(MistakeInFile.class)
                .hasMessageContaining("r.yaml line 2")
                .hasMessageContaining(named);
    }

    @Test
    void aRedactionLeavesOutWhoSaidItAndTheNamesOfOthers() {
        var item = new HeldItem(
                Source.REFERRAL_SERVICE,
                "k",
                "RATED",
                null,
                null,
                TODAY,
                "Front door: Priya",
                List.of(new Field("Why", "JOAN Testgran told Ann about Annabel at the blue house.")),
                Set.of(Mark.MAY_NAME_OTHERS),
                Set.of("Joan", "Testgran", "Ann"));
        var judged = new Judged("k", Treatment.REDACT, List.of("the blue house"), "It says where.");
        var decided = new Decided(new Proposed(item, SHIPPED.propose(item, Asker.SUBJECT, TODAY)), Optional.of(judged));

        assertThat(decided.from()).isEqualTo("[left out]");
        assertThat(decided.fields())
                .containsExactly(
                        new Field("Why", "[left out] [left out] told [left out] about Annabel at [left out]."));
    }

    private static HeldItem item(String kind, @Nullable String marks) {
        return new HeldItem(
                Source.REFERRAL_SERVICE,
                "k",
                kind,
                new ContactId(UUID.randomUUID()),
                null,
                TODAY,
                "somebody",
                List.of(new Field("What", "words")),
                marks == null || marks.isBlank()
                        ? Set.of()
                        : Arrays.stream(marks.split(" ")).map(Mark::valueOf).collect(Collectors.toSet()),
                Set.of());
    }
}
