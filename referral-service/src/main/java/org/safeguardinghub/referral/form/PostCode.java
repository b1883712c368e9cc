package org.safeguardinghub.referral.form;

import java.util.Locale;
import java.util.regex.Pattern;
import org.safeguardinghub.kit.body.WrongValue;

/**
 * A postcode, kept as people write it: upper case, one space. Anything short is accepted, for a family may live abroad
 * or the sender may only half know it; {@link #looksUsual} tells the difference.
 */
public record PostCode(String value) {

    private static final Pattern USUAL = Pattern.compile("[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2}");
    private static final Pattern UNSPACED = Pattern.compile("^([A-Z]{1,2}[0-9][0-9A-Z]?)([0-9][A-Z]{2})$");
    private static final int LONGEST = 12;

    public PostCode {
        value = value.strip().toUpperCase(Locale.UK).replaceAll("\\s+", " ");
        WrongValue.unless(
                !value.isEmpty() && value.length() <= LONGEST, "postcode-shape", "A postcode has 1 to 12 characters.");
        value = UNSPACED.matcher(value).replaceFirst("$1 $2");
    }

    public boolean looksUsual() {
        return USUAL.matcher(value).matches();
    }
}
