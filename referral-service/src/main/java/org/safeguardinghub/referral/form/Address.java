package org.safeguardinghub.referral.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody lives. A confidential one must reach no one who might harm them. */
public record Address(
        List<String> lines,
        @Nullable PostCode postcode,
        @Nullable Uprn uprn,
        boolean confidential) {

    public Address {
        lines = List.copyOf(lines);
    }
}
