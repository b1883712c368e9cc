package org.safeguardinghub.referral.form;

import java.util.regex.Pattern;
import org.safeguardinghub.kit.body.WrongValue;

/** A unique property reference number: one to twelve digits, no check digit. */
public record Uprn(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{1,12}");

    public Uprn {
        WrongValue.unless(
                SHAPE.matcher(value).matches(), "uprn-shape", "A property reference number is 1 to 12 digits.");
    }
}
