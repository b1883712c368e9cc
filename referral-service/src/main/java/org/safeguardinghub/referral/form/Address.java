package org.safeguardinghub.referral.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives or lived. A confidential one must reach no one who might harm them.
 *
 * @param source who says so
 * @param verifiedAt when somebody last made sure
 */
public record Address(
        List<String> lines,
        @Nullable PostCode postcode,
        @Nullable Uprn uprn,
        boolean confidential,
        @Nullable Type type,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String source,
        @Nullable Instant verifiedAt) {

    public Address {
        lines = Given.list(lines);
    }

    /** An address of which nobody says what, since when or who knows. */
    public Address(List<String> lines, @Nullable PostCode postcode, @Nullable Uprn uprn, boolean confidential) {
        this(lines, postcode, uprn, confidential, null, null, null, null, null);
    }

    public enum Type {
        HOME,
        OTHER_PARENT,
        CARER,
        PLACEMENT,
        TEMPORARY,
        REFUGE,
        PREVIOUS,
        OTHER
    }
}
