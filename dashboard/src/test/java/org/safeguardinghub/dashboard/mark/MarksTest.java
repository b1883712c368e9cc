package org.safeguardinghub.dashboard.mark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void noRatingIsItsOwnStateAndNeverLooksGreen() {
        assertThat(Rating.of(null)).isEqualTo(Rating.NOT_RATED);
        assertThat(Rating.of("")).isEqualTo(Rating.NOT_RATED);
        assertThat(Rating.of("PURPLE")).isEqualTo(Rating.OTHER);
    }

    @Test
    void onlyAClearNoMeansNoDanger() {
        assertThat(Danger.of("DENIED")).isEqualTo(Danger.DENIED);
        assertThat(Danger.of(false)).isEqualTo(Danger.DENIED);
        assertThat(Danger.of(true)).isEqualTo(Danger.STATED);
        assertThat(Danger.of("STATED")).isEqualTo(Danger.STATED);
        assertThat(Danger.of("SOMETHING_NEW")).isEqualTo(Danger.NOT_STATED);
        assertThat(Danger.orOpen(null)).isEqualTo(Danger.NOT_STATED);
    }

    @Test
    void namesArePutTogetherAsPeopleDo() {
        assertThat(People.together(List.of("Amara, 6"), 1)).isEqualTo("Amara, 6");
        assertThat(People.together(List.of("Amara", "Ben", "Cy"), 3)).isEqualTo("Amara, Ben and Cy");
        assertThat(People.together(List.of("Amara", "Ben"), 4)).isEqualTo("Amara, Ben and 2 more children");
        assertThat(People.together(List.of(), 1)).isEqualTo("Child, name not given");
    }
}
