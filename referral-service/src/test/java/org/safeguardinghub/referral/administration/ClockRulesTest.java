package org.safeguardinghub.referral.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.problem.InvalidInput;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.safeguardinghub.referral.calendar.Colour;

class ClockRulesTest {

    @Test
    void theStandardSaysWhatTheCodeSays() {
        assertThat(read(new ClockRules().standard())).isEqualTo(ClockPolicy.STANDARD);
    }

    @Test
    void blueMayBeLeftOut() {
        var policy = read(policy("{\"elapsedHours\": 2}", "{\"workingHours\": 8}", "{\"workingDays\": 3}"));

        assertThat(policy.uses(Colour.BLUE)).isFalse();
        assertThat(policy.hours().opens()).isEqualTo(LocalTime.of(8, 30));
    }

    @Test
    void redIsTimedDayAndNightAndEndsWithinADay() {
        faults(policy("{\"adviceOnly\": true}", "{\"workingDays\": 1}", "{\"workingDays\": 3}"))
                .contains("/limits/RED", "red-is-timed");
        faults(policy("{\"elapsedHours\": 25}", "{\"workingDays\": 2}", "{\"workingDays\": 3}"))
                .contains("red-is-timed");
        faults(policy("{\"workingHours\": 4}", "{\"workingDays\": 1}", "{\"workingDays\": 3}"))
                .contains("red-is-timed");
    }

    @Test
    void aLessUrgentColourIsNeverDueSooner() {
        faults(policy("{\"elapsedHours\": 4}", "{\"workingDays\": 3}", "{\"workingHours\": 4}"))
                .contains("/limits/GREEN", "out-of-order");
    }

    @Test
    void aLimitIsGivenInOneWay() {
        faults(policy("{\"elapsedHours\": 4, \"workingDays\": 1}", "{}", "{\"workingDays\": 3}"))
                .contains("/limits/RED", "/limits/AMBER", "one-of");
    }

    @Test
    void hoursAreSane() {
        var limits = "\"limits\": {\"RED\": {\"elapsedHours\": 4}, \"AMBER\": {\"workingDays\": 1},"
                + " \"GREEN\": {\"workingDays\": 3}}";
        faults("{\"opens\": \"17:00\", \"closes\": \"09:00\", " + limits + "}").contains("/closes", "out-of-range");
        faults("{\"opens\": \"nine\", \"closes\": \"25:00\", " + limits + "}").contains("/opens", "bad-time");
        faults("{\"opens\": \"09:00\"}").contains("/closes", "/limits/RED", "/limits/GREEN", "required");
    }

    @Test
    void howLongPartnersHaveIsNoEndlessNumber() {
        faults(policy("{\"elapsedHours\": 0}", "{\"workingHours\": 100000}", "{\"workingDays\": 200}"))
                .contains("out-of-range");
    }

    private static ClockPolicy read(String json) {
        var rules = new ClockRules();
        return new Bodies()
                .read(json.getBytes(StandardCharsets.UTF_8), place -> rules.read(place, SettingChange.STANDARD));
    }

    private static AbstractStringAssert<?> faults(String json) {
        var invalid = catchThrowableOfType(InvalidInput.class, () -> read(json));
        assertThat(invalid).as("refused: " + json).isNotNull();
        return assertThat(invalid.problems().toString());
    }

    private static String policy(String red, String amber, String green) {
        return """
                {"opens": "08:30", "closes": "17:30", "closureNote": "Closed from Christmas Eve; the night team answers.",
                 "limits": {"RED": %s, "AMBER": %s, "GREEN": %s}}""".formatted(red, amber, green);
    }
}
