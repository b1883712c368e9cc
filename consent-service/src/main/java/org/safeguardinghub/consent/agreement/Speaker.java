package org.safeguardinghub.consent.agreement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who of a family spoke. Names stay where case content is kept.
 *
 * @param personId their record there, if they have one
 */
public record Speaker(Party party, @Nullable UUID personId) {

    /** In what capacity somebody speaks for the family. */
    public enum Party {
        PARENT,
        CARER_WITH_RESPONSIBILITY,
        CHILD
    }
}
