package org.safeguardinghub.referral.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsTest {

    @Test
    void whatIsOtherwiseIsToldWithOldAndNewValue() {
        var before = new Fields(Map.of("children/0/name/given", "Amara", "concern/observed", "A bruise."));
        var after = new Fields(Map.of("children/0/name/given", "Amira", "concern/observed", "A bruise."));

        assertThat(after.since(before))
                .containsExactly(new Difference("children/0/name/given", "Child 1: name, given", "Amara", "Amira"));
    }

    @Test
    void whatIsNewHasNothingBeforeAndWhatIsGoneNothingAfter() {
        var before = new Fields(Map.of("concern/opinion", "She is afraid.", "concern/scale", "4"));
        var after = new Fields(Map.of("concern/scale", "4", "concern/workingWell", "School."));

        assertThat(after.since(before))
                .containsExactly(
                        new Difference("concern/opinion", "Concern: opinion", "She is afraid.", null),
                        new Difference("concern/workingWell", "Concern: working well", null, "School."));
    }

    @Test
    void aPartThatALaterStateNoLongerCarriesHasNotChanged() {
        var before = new Fields(Map.of("identity/check", "SETTLED", "hold/by/name", "Priya"));
        var after = new Fields(Map.of("closing/because", "Done."));

        assertThat(after.since(before))
                .containsExactly(
                        new Difference("closing/because", "Closing: because", null, "Done."),
                        new Difference("hold/by/name", "Held by", "Priya", null));
    }

    @Test
    void namesAreTheOnesPeopleUse() {
        assertThat(PlainNames.of("adults/1/relationships/0/relationship"))
                .isEqualTo("Adult 2: relationship 1, relationship");
        assertThat(PlainNames.of("screening/ratings/0/colour")).isEqualTo("Screening: rating 1, colour");
        assertThat(PlainNames.of("hold/offered/to/name")).isEqualTo("Offered to");
        assertThat(PlainNames.of("immediateDanger/present")).isEqualTo("Immediate danger: present");
    }
}
