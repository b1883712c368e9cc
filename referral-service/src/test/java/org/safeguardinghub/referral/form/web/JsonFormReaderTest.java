package org.safeguardinghub.referral.form.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.kit.body.Missing;
import org.safeguardinghub.kit.body.Warning;
import org.safeguardinghub.kit.problem.FieldProblem;
import org.safeguardinghub.kit.problem.InvalidInput;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.Danger;
import org.safeguardinghub.referral.form.PersonName;
import org.safeguardinghub.referral.form.Reading;

class JsonFormReaderTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    final JsonFormReader reader = new JsonFormReader(() -> MONDAY_9AM);

    @Test
    void aWholeFormReadsWithoutComplaint() {
        var reading = read(Forms.WHOLE);

        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.incomplete()).isEmpty();
        assertThat(reading.form().children().getFirst().identifiers()).hasSize(1);
        assertThat(reading.form().immediateDanger().statement()).isEqualTo(Danger.Statement.DENIED);
    }

    @Test
    void theSmallestFormIsEnough() {
        assertThat(read(Forms.SMALL).incomplete()).isEmpty();
    }

    @Test
    void everyFaultIsToldAtOnceAndNoneRepeatsWhatWasSent() {
        var problems = problems("""
                {"clientReference": 7, "immediateDanger": {"present": "yes"},
                 "children": [
                   {"name": {"given": "Secretname"}, "birth": {"date": "2020-02-30"}, "sex": "Q",
                    "identifiers": [{"system": "NHS_NUMBER", "value": "9990000017"}]},
                   {"name": {"given": "Other"}, "birth": {"date": "2031-01-01"}, "disabilities": ["NONE", "LD"]}],
                 "adults": [{"relationships": [{"child": 2, "relationship": "MOTHER"}]}],
                 "concern": {"harms": ["UNHEARD_OF"], "scale": 11, "incidentAt": "yesterday"},
                 "referrer": {"name": "Dana", "role": "DSL", "sourceCode": "99"}}""");

        assertThat(problems)
                .extracting(FieldProblem::pointer, FieldProblem::code)
                .extracting(tuple ->
                        tuple.toList().getFirst() + " " + tuple.toList().getLast())
                .containsExactlyInAnyOrder(
                        "/clientReference wrong-type",
                        "/immediateDanger/present wrong-type",
                        "/children/0/birth/date bad-date",
                        "/children/0/sex unknown-code",
                        "/children/0/identifiers/0/value nhs-number-check-digit",
                        "/children/1/birth/date in-the-future",
                        "/children/1/disabilities none-with-others",
                        "/adults/0/relationships/0/child no-such-child",
                        "/concern/harms/0 unknown-code",
                        "/concern/scale out-of-range",
                        "/concern/incidentAt bad-instant",
                        "/concern/observed required",
                        "/referrer/sourceCode unknown-code");
        assertThat(problems.toString())
                .doesNotContain("Secretname", "9990000017", "2020-02-30", "UNHEARD_OF", "yesterday", "Q\"");
    }

    @Test
    void nothingAtAllNamesEveryAnswerWeNeed() {
        assertThat(problems("{}"))
                .extracting(FieldProblem::pointer)
                .containsExactly(
                        "/clientReference",
                        "/children",
                        "/concern/observed",
                        "/referrer/name",
                        "/referrer/role",
                        "/referrer/sourceCode");
    }

    @Test
    void dangerIsNeverStoppedByABlank() {
        var reading = read("{\"immediateDanger\": {\"present\": true}, \"children\": [{\"identifiers\": [{}]}]}");

        assertThat(reading.form().immediateDanger().statement()).isEqualTo(Danger.Statement.STATED);
        assertThat(reading.incomplete())
                .extracting(Missing::pointer)
                .contains("/clientReference", "/children/0/name", "/children/0/birth", "/concern/observed");
    }

    @Test
    void evenInDangerAWrongValueIsRefused() {
        assertThat(
                        problems(
                                "{\"immediateDanger\": {\"present\": true}, \"children\": [{\"birth\": {\"date\": \"14/3/20\"}}]}"))
                .extracting(FieldProblem::code)
                .containsExactly("bad-date");
    }

    @Test
    void sayingNothingOfDangerIsAskedForAndNotRefused() {
        var reading = read(Forms.SMALL.replace("\"immediateDanger\": {\"present\": false},", ""));

        assertThat(reading.form().immediateDanger().statement()).isEqualTo(Danger.Statement.NOT_STATED);
        assertThat(reading.incomplete()).extracting(Missing::pointer).containsExactly("/immediateDanger/present");
    }

    @Test
    void aReasonForABlankIsAnAnswer() {
        var reading = read("""
                {"clientReference": "FB-1", "immediateDanger": {"present": false}, "children": [{}],
                 "concern": {"observed": "Seen in the street."},
                 "referrer": {"name": "Dana Reyes", "role": "DSL", "sourceCode": "2A"},
                 "notGiven": [{"field": "/children/0/name", "reason": "NOT_KNOWN"},
                              {"field": "/children/0/birth/date", "reason": "UNSAFE_TO_ASK"}]}""");

        assertThat(reading.incomplete()).isEmpty();
    }

    @Test
    void nullIsAnotherWayOfNotAnswering() {
        assertThat(problems(Forms.SMALL.replace("\"Saw a bruise.\"", "null")))
                .extracting(FieldProblem::pointer)
                .containsExactly("/concern/observed");
    }

    @Test
    void anUnbornChildMayBeReferredTooEarlyWithAWarning() {
        var reading = new JsonFormReader(() -> Instant.parse("2026-09-01T09:00:00Z"))
                .read(bytes(Forms.withChild("{\"expectedDeliveryDate\": \"2027-06-14\", \"sex\": \"F\"}")));

        assertThat(reading.form().children().getFirst().sex()).isEqualTo(Child.Sex.U);
        assertThat(reading.form().children().getFirst().role()).isEqualTo(Child.Role.UNBORN);
        assertThat(reading.warnings())
                .extracting(Warning::code)
                .containsExactlyInAnyOrder("before-pregnancy", "sex-of-unborn");
    }

    @Test
    void bornAndExpectedTogetherCannotBe() {
        assertThat(
                        problems(
                                Forms.withChild(
                                        "{\"name\": {\"given\": \"A\"}, \"birth\": {\"date\": \"2026-01-01\"}, \"expectedDeliveryDate\": \"2026-12-01\"}")))
                .extracting(FieldProblem::code)
                .containsExactly("born-and-expected");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"name\":{\"given\":\"A\"},\"birth\":{\"date\":\"2000-01-01\"}}', not-a-child",
        "'{\"name\":{\"given\":\"A\"},\"birth\":{\"date\":\"2020-03-01\",\"precision\":\"MONTH\"}}', day-unknown",
        "'{\"name\":{\"given\":\"A\"},\"birth\":{\"date\":\"2020-03-15\"},\"shoeSize\":3}', unknown-property",
        "'{\"name\":{\"given\":\"A\"},\"birth\":{\"date\":\"2020-03-15\"},\"addresses\":[{\"postcode\":\"75001\"}]}', unusual-postcode"
    })
    void whatIsOnlyOddIsAcceptedWithAWarning(String child, String code) {
        assertThat(read(Forms.withChild(child)).warnings())
                .extracting(Warning::code)
                .containsExactly(code);
    }

    @Test
    void aStrangePropertyNameIsNotRepeated() {
        var reading = read(Forms.withChild(
                "{\"name\":{\"given\":\"A\"},\"birth\":{\"date\":\"2020-03-15\"},\"Amara Testchild's shoe\":3}"));

        assertThat(reading.warnings()).extracting(Warning::pointer).containsExactly("/children/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien-Ní Dhomhnaill",
                "عائشة",
                "👩‍👧 Róisín",
                "\u202eabc",
                "李",
                "Zoë",
                "Zoe\u0308",
                "<b>Bob</b>",
                "x'; drop table"
            })
    void aNameIsKeptExactlyAsItIsWritten(String name) {
        var reading =
                read(Forms.withChild("{\"name\":{\"given\":\"" + name + "\"},\"birth\":{\"date\":\"2020-03-15\"}}"));

        assertThat(reading.form().children().getFirst().name()).isEqualTo(new PersonName(name, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "Am\\u0000ara, 3, U+0000",
        "Am\\ud83dara, 3, U+D83D",
        "\\u001b[31m, 1, U+001B",
        "a\\u0085b, 2, U+0085",
        "a\\nb, 2, U+000A"
    })
    void aCharacterNobodyWritesIsRefusedAtItsPlace(String name, int place, String point) {
        var problems = problems(
                Forms.withChild("{\"name\":{\"given\":\"" + name + "\"},\"birth\":{\"date\":\"2020-03-15\"}}"));

        assertThat(problems)
                .containsExactly(new FieldProblem(
                        "/children/0/name/given",
                        "forbidden-character",
                        "Character %d is a control character or half a character (%s).".formatted(place, point)));
    }

    @Test
    void aNarrativeMayHaveLinesAndIsBounded() {
        assertThat(observed("one\\ntwo\\r\\n\\tthree")).isEqualTo("one\ntwo\r\n\tthree");
        assertThat(observed("x".repeat(100_000))).hasSize(100_000);
        assertThat(problems(Forms.SMALL.replace("Saw a bruise.", "x".repeat(100_001))))
                .extracting(FieldProblem::code)
                .containsExactly("too-long");
    }

    @Test
    void twoHundredChildrenAreAcceptedAndOneMoreIsNot() {
        var child = "{\"name\":{\"given\":\"A\"},\"birth\":{\"date\":\"2020-03-15\"}}";

        assertThat(read(Forms.withChild(String.join(",", Collections.nCopies(200, child))))
                        .form()
                        .children())
                .hasSize(200);
        assertThat(problems(Forms.withChild(String.join(",", Collections.nCopies(201, child)))))
                .extracting(FieldProblem::code)
                .containsExactly("too-many");
    }

    @Test
    void twoChildrenWithOneNumberAreOursToSettle() {
        var child = "{\"name\":{\"given\":\"A\"},\"birth\":{\"date\":\"2020-03-15\"},"
                + "\"identifiers\":[{\"system\":\"NHS_NUMBER\",\"value\":\"9990000018\"}]}";

        assertThat(read(Forms.withChild(child + "," + child)).form().children()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "null", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":NaN}"})
    void whatIsNoJsonObjectIsMalformed(String body) {
        var refused = catchThrowableOfType(Refused.class, () -> read(body));

        assertThat(refused.code()).isEqualTo("malformed-json");
        assertThat(refused.status().value()).isEqualTo(400);
    }

    @Test
    void anEndlessNestIsMalformed() {
        var refused = catchThrowableOfType(
                Refused.class, () -> read("{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"));

        assertThat(refused.code()).isEqualTo("malformed-json");
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        var refused = catchThrowableOfType(
                Refused.class, () -> reader.read(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}));

        assertThat(refused.code()).isEqualTo("malformed-json");
    }

    @Test
    void theSameWordsInAnotherOrderAreTheSameBody() {
        var one = read("{\"immediateDanger\":{\"present\":true},\"clientReference\":\"FB-1\"}");
        var other = read("{ \"clientReference\": \"FB-1\", \"immediateDanger\": { \"present\": true } }");
        var another = read("{\"immediateDanger\":{\"present\":true},\"clientReference\":\"FB-2\"}");

        assertThat(one.bodyDigest()).isEqualTo(other.bodyDigest()).isNotEqualTo(another.bodyDigest());
    }

    private @Nullable String observed(String narrative) {
        return Objects.requireNonNull(read(Forms.SMALL.replace("Saw a bruise.", narrative))
                        .form()
                        .concern())
                .observed();
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
