package org.safeguardinghub.referral.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something of the form that the family must not learn from anybody.
 *
 * @param field JSON Pointer to it
 * @param from places of the adults it is kept from; empty for everybody in the family
 */
public record Confidence(String field, @Nullable String because, List<Integer> from) {

    public Confidence {
        from = List.copyOf(from);
    }
}
