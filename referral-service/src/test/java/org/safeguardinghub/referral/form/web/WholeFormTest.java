package org.safeguardinghub.referral.form.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.kit.body.Missing;
import org.safeguardinghub.kit.body.Warning;
import org.safeguardinghub.kit.problem.FieldProblem;
import org.safeguardinghub.kit.problem.InvalidInput;
import org.safeguardinghub.referral.form.Adult;
import org.safeguardinghub.referral.form.CensusCodes;
import org.safeguardinghub.referral.form.Order;
import org.safeguardinghub.referral.form.Reading;
import org.safeguardinghub.referral.form.Responsibility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the form beyond the least that is needed (domain.md 2). */
class WholeFormTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");

    final JsonFormReader reader = new JsonFormReader(() -> MONDAY_9AM);

    @Test
    void everyPartOfTheExampleIsKept() {
        var form = read(Forms.WHOLE).form();
        var child = form.children().getFirst();
        var concern = Objects.requireNonNull(form.concern());

        assertThat(Objects.requireNonNull(child.name()).full()).isEqualTo("Amara Joy Testchild");
        assertThat(child.previousNames()).hasSize(1);
        assertThat(child.addresses().getFirst().from()).isEqualTo(LocalDate.of(2024, 6, 1));
        assertThat(Objects.requireNonNull(child.care()).history()).hasSize(1);
        assertThat(Objects.requireNonNull(child.school()).attendancePercent()).isEqualTo(91);
        assertThat(Objects.requireNonNull(child.voice()).wishes()).isEqualTo("To stay with Nan this weekend.");
        assertThat(form.adults().getFirst().roles()).containsExactly(Adult.Part.PROTECTIVE);
        assertThat(concern.provisionalFactors()).containsExactly("3A", "18C");
        assertThat(concern.injuries()).hasSize(1);
        assertThat(form.parentalResponsibility().getFirst().basis()).isEqualTo(Responsibility.Ground.MOTHER);
        assertThat(Objects.requireNonNull(form.situation()).dslConsulted()).isTrue();
    }

    @Test
    void anOrderNamesWhomItBindsAndWhomItProtects() {
        var form = read(with("""
                "adults": [{"name": {"given": "Rob"}}, {"name": {"given": "Mia"}}],
                "orders": [{"kind": "NON_MOLESTATION", "adults": [0], "protectedAdults": [1], "children": [0],
                            "places": ["1 Invented Row"], "from": "2026-10-01", "verified": true}],
                "confidentialFromFamily": [{"field": "/children/0/addresses/0", "from": [0]}],
                "linkedReferrals": ["C-7KQ4-M2XP"]""")).form();

        assertThat(form.orders().getFirst().kind()).isEqualTo(Order.Kind.NON_MOLESTATION);
        assertThat(form.orders().getFirst().isLiveOn(LocalDate.of(2026, 11, 23)))
                .isTrue();
        assertThat(form.confidentialFromFamily().getFirst().from()).containsExactly(0);
        assertThat(form.linkedReferrals()).containsExactly("C-7KQ4-M2XP");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "orders": [{"kind": "BAIL", "adults": [3]}]|/orders/0/adults/0|no-such-adult
            "orders": [{"kind": "BAIL", "from": "2026-02-01", "to": "2026-01-01"}]|/orders/0/to|impossible-date
            "orders": [{"kind": "A_WISH"}]|/orders/0/kind|unknown-code
            "parentalResponsibility": [{"child": 4, "basis": "SGO"}]|/parentalResponsibility/0/child|no-such-child
            "parentalResponsibility": [{"child": 0, "basis": "LOVE"}]|/parentalResponsibility/0/basis|unknown-code
            "linkedReferrals": ["the one before"]|/linkedReferrals/0|wrong-shape
            "situation": {"phoneReferralAt": "2027-01-01T00:00:00Z"}|/situation/phoneReferralAt|in-the-future
            "confidentialFromFamily": [{"field": "/adults/0", "from": [9]}]|/confidentialFromFamily/0/from/0|no-such-adult
            """)
    void whatCannotBeTrueIsToldAtItsPlace(String more, String pointer, String code) {
        assertThat(problems(with(more))).extracting(FieldProblem::pointer).containsExactly(pointer);
        assertThat(problems(with(more))).extracting(FieldProblem::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "deceasedOn": "2026-11-01"|/children/0/deceasedOn|after-death
            "deceasedOn": "2027-11-01"|/children/0/deceasedOn|in-the-future
            "deceasedOn": "2019-11-01", "role": "SIBLING_INFO"|/children/0/deceasedOn|impossible-date
            "school": {"attendancePercent": 101}|/children/0/school/attendancePercent|out-of-range
            "school": {"year": "17"}|/children/0/school/year|unknown-code
            "addresses": [{"from": "2026-02-01", "to": "2026-01-01"}]|/children/0/addresses/0/to|impossible-date
            "voice": {"words": "No.", "notSpokenToBecause": "asleep"}|/children/0/voice/notSpokenToBecause|words-of-nobody
            """)
    void whatCannotBeTrueOfAChildIsToldAtItsPlace(String more, String pointer, String code) {
        var problems = problems(child(more));

        assertThat(problems).extracting(FieldProblem::pointer).containsExactly(pointer);
        assertThat(problems).extracting(FieldProblem::code).containsExactly(code);
    }

    @Test
    void aBrotherWhoDiedMayBeToldOf() {
        assertThat(read(child("\"role\": \"SIBLING_INFO\", \"deceasedOn\": \"2025-01-01\""))
                        .warnings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "voice": {"words": "No."}|heard-by-nobody
            "voice": {"words": "No.", "heardBy": "teacher", "interpreter": "CHILD"}|interpreter-of-the-family
            "interpreterNeeded": true, "voice": {"words": "No.", "heardBy": "teacher"}|interpreter-missing
            """)
    void aQuotationThatIsUncertainIsAcceptedWithAWarning(String more, String code) {
        assertThat(read(child(more)).warnings()).extracting(Warning::code).containsExactly(code);
    }

    @Test
    void twoChildrenUnderOneNumberAreAcceptedWithAWarning() {
        var twin = "{\"name\": {\"given\": \"A\"}, \"birth\": {\"date\": \"2020-03-15\"},"
                + " \"identifiers\": [{\"system\": \"UPN\", \"value\": \"R201100018042\"}]}";

        assertThat(read(Forms.withChild(twin + "," + twin)).warnings())
                .extracting(Warning::pointer)
                .containsExactly("/children/1/identifiers/0");
    }

    @Test
    void factor21StandsAlone() {
        var observed = "\"observed\": \"Saw a bruise.\"";

        assertThat(problems(Forms.SMALL.replace(observed, observed + ", \"provisionalFactors\": [\"21\", \"3A\"]")))
                .extracting(FieldProblem::code)
                .containsExactly("factor-21-with-others");
        assertThat(problems(Forms.SMALL.replace(observed, observed + ", \"provisionalFactors\": [\"18A\"]")))
                .extracting(FieldProblem::code)
                .containsExactly("unknown-code");
    }

    @Test
    void anAnswerAndItsReasonForABlankContradictEachOther() {
        assertThat(read(with("\"notGiven\": [{\"field\": \"/concern/observed\", \"reason\": \"NOT_ASKED\"}]"))
                        .warnings())
                .extracting(Warning::code)
                .containsExactly("given-and-not-given");
    }

    @Test
    void anyBlankMayCarryItsReason() {
        var reading = read(with("\"notGiven\": [{\"field\": \"/orders\", \"reason\": \"UNSAFE_TO_ASK\"},"
                + " {\"field\": \"/children/0/care/legalStatus\", \"reason\": \"NOT_KNOWN\"}]"));

        assertThat(reading.form().notGiven()).hasSize(2);
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void whoListensNeedsAWorryAndAnAnswerAboutDangerAndNothingElse() {
        var heard = reader.listen(
                bytes(
                        "{\"immediateDanger\": {\"present\": false}, \"concern\": {\"reportedBy\": \"Shouting every night.\"}}"));

        assertThat(heard.incomplete()).extracting(Missing::pointer).contains("/children", "/referrer/name");
        assertThat(catchThrowableOfType(InvalidInput.class, () -> reader.listen(bytes("{}")))
                        .problems())
                .extracting(FieldProblem::pointer)
                .containsExactly("/concern/observed", "/immediateDanger/present");
    }

    @Test
    void aFormBeingWrittenIsInspectedByTheSameRulesAndNeverRefused() {
        var inspection = reader.inspect(bytes("{\"children\": [{\"sex\": \"Q\", \"shoe\": 3}]}"));

        assertThat(inspection.problems()).extracting(FieldProblem::pointer).containsExactly("/children/0/sex");
        assertThat(inspection.missing()).extracting(Missing::pointer).contains("/clientReference", "/referrer/name");
        assertThat(inspection.warnings()).extracting(Warning::code).containsExactly("unknown-property");
    }

    @ParameterizedTest
    @CsvSource({
        "SOURCE, /$defs/referrer/properties/sourceCode/enum",
        "FACTOR, /$defs/concern/properties/provisionalFactors/items/enum",
        "ETHNICITY, /$defs/child/properties/ethnicity/enum",
        "DISABILITY, /$defs/child/properties/disabilities/items/enum",
        "ABUSE, /$defs/child/properties/care/properties/history/items/properties/category/enum",
        "SEX, /$defs/child/properties/sex/enum"
    })
    void theSchemaHasTheCensusCodesOfTheList(CensusCodes.Kind kind, String pointer) {
        var published = JsonMapper.shared().readTree(reader.schema()).at(pointer);

        assertThat(codes(published))
                .isEqualTo(new TreeSet<>(CensusCodes.of(kind).keySet()));
    }

    private static Set<String> codes(JsonNode list) {
        var codes = new TreeSet<String>();
        list.valueStream().filter(JsonNode::isString).forEach(code -> codes.add(code.stringValue()));
        return codes;
    }

    private static String with(String more) {
        return Forms.SMALL.replaceFirst("\\{", "{" + more.replace("$", "\\$") + ",");
    }

    private static String child(String more) {
        return Forms.withChild(
                "{\"name\": {\"given\": \"Amara\"}, \"birth\": {\"date\": \"2020-03-14\"}, " + more + "}");
    }

    private Reading read(String body) {
        return reader.read(bytes(body));
    }

    private List<FieldProblem> problems(String body) {
        return catchThrowableOfType(InvalidInput.class, () -> read(body)).problems();
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
