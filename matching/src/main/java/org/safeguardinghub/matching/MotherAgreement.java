package org.safeguardinghub.matching;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.matching.Description.Mother;

/** How far the mothers of two unborn or newborn children agree. */
final class MotherAgreement {

    static Level level(@Nullable Mother here, @Nullable Mother there) {
        if (here == null || there == null) {
            return Missing.of(here == null, there == null);
        }
        var given = NameAgreement.given(described(here), described(there));
        var family = NameAgreement.family(described(here), described(there));
        if (here.birth() != null && there.birth() != null && !here.birth().equals(there.birth())) {
            return Level.DIFFERENT;
        }
        boolean sameBirth = here.birth() != null && here.birth().equals(there.birth());
        if (given == Level.SAME && (family == Level.SAME || sameBirth)) {
            return Level.SAME;
        }
        if (given.isDifferent() || given.isMissing() || family.isDifferent() && !sameBirth) {
            return Level.DIFFERENT;
        }
        return given == Level.SOUNDS_ALIKE ? Level.SOUNDS_ALIKE : Level.NEARLY;
    }

    private static Description described(Mother mother) {
        return mother.name() == null ? Description.of() : Description.of(mother.name());
    }

    private MotherAgreement() {}
}
