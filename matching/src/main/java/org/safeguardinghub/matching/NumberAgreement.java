package org.safeguardinghub.matching;

import java.util.List;

/** How far the numbers of one numbering agree. */
final class NumberAgreement {

    static Level level(Number.Numbering numbering, Description here, Description there) {
        var ours = of(numbering, here);
        var theirs = of(numbering, there);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Missing.of(ours.isEmpty(), theirs.isEmpty());
        }
        if (ours.stream()
                .anyMatch(one -> theirs.stream().anyMatch(other -> one.value().equals(other.value())))) {
            return Level.SAME;
        }
        boolean bothTraced =
                ours.stream().anyMatch(Number::isTraced) && theirs.stream().anyMatch(Number::isTraced);
        return bothTraced ? Level.DIFFERENT_TRACED : Level.DIFFERENT;
    }

    static List<Number> of(Number.Numbering numbering, Description description) {
        return description.numbers().stream()
                .filter(number -> number.numbering() == numbering)
                .toList();
    }

    private NumberAgreement() {}
}
