package org.safeguardinghub.referral.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.measures.Measure.Unit;

class ShownTest {

    @Test
    void aNumberFromOneToFourIsHidden() {
        assertThat(Shown.alone(new Figure("", 4, 0, null), Unit.PERCENT).isHidden())
                .isTrue();
        assertThat(Shown.alone(new Figure("", 40, 3, null), Unit.PERCENT).isHidden())
                .isTrue();
        assertThat(Shown.alone(new Figure("", 4, 0, 7.5), Unit.HOURS).isHidden())
                .isTrue();
        assertThat(Shown.alone(new Figure("", 5, 0, 7.5), Unit.HOURS).value()).isEqualTo(7.5);
    }

    @Test
    void soIsWhatIsLeftWhenASmallNumberIsMissing() {
        assertThat(Shown.alone(new Figure("", 40, 38, null), Unit.PERCENT).isHidden())
                .isTrue();
        assertThat(Shown.alone(new Figure("", 40, 40, null), Unit.PERCENT).value())
                .isEqualTo(100.0);
    }

    @Test
    void nothingCountedIsNoDataAndNothingHidden() {
        var nothing = Shown.alone(new Figure("", 0, 0, null), Unit.PERCENT);

        assertThat(nothing.isHidden()).isFalse();
        assertThat(nothing.value()).isNull();
        assertThat(nothing.n()).isZero();
    }

    @Test
    void oneHiddenPartWouldBeFoundBySubtractionSoTheNextSmallestIsHiddenToo() {
        var parts = Shown.parts(
                List.of(figure("WHITE", 60), figure("BLACK", 20), figure("ASIAN", 3), figure("MIXED", 10)), Unit.HOURS);

        assertThat(parts).extracting(Shown::isHidden).containsExactly(false, false, true, true);
    }

    @Test
    void twoHiddenPartsThatTogetherAreFewAreJoinedByAThird() {
        var parts = Shown.parts(
                List.of(figure("WHITE", 60), figure("BLACK", 20), figure("ASIAN", 1), figure("MIXED", 2)), Unit.HOURS);

        assertThat(parts).extracting(Shown::isHidden).containsExactly(false, true, true, true);
    }

    @Test
    void aPartThatIsEmptyHidesNothing() {
        var parts = Shown.parts(List.of(figure("YES", 0), figure("NO", 30)), Unit.HOURS);

        assertThat(parts).extracting(Shown::isHidden).containsExactly(false, false);
    }

    private static Figure figure(String of, int n) {
        return new Figure(of, n, 0, n == 0 ? null : 2.0);
    }
}
