package org.safeguardinghub.referral.form;

import java.util.regex.Pattern;
import org.safeguardinghub.kit.body.WrongValue;

/** A local authority's own number for one child: up to twenty letters and digits, never reused. */
public record LaChildId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9A-Za-z]{1,20}");

    public LaChildId {
        WrongValue.unless(
                SHAPE.matcher(value).matches(),
                "la-child-id-shape",
                "A local authority's child id is 1 to 20 letters and digits.");
    }
}
