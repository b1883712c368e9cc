package org.safeguardinghub.referral.rating;

import java.util.regex.Pattern;
import org.safeguardinghub.kit.body.WrongValue;

/** A level of the authority's own continuum of need, such as {@code L3}; the list is the authority's and dated. */
public record ThresholdCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");

    public ThresholdCode {
        WrongValue.unless(
                SHAPE.matcher(value).matches(),
                "threshold-shape",
                "A threshold code is 1 to 20 letters, digits and hyphens.");
    }
}
