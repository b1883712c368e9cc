package org.safeguardinghub.referral.form;

import java.util.regex.Pattern;
import org.safeguardinghub.kit.body.WrongValue;

/** A unique learner number: ten digits, not starting with nought, the last a modulus 11 check. */
public record Uln(String value) {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{9}");
    private static final int TEN = 10;

    public Uln {
        WrongValue.unless(
                SHAPE.matcher(value).matches(),
                "uln-shape",
                "A unique learner number has 10 digits and does not start with 0.");
        int remainder = Modulus11.remainder(value);
        WrongValue.unless(
                remainder != 0 && TEN - remainder == Modulus11.checkDigit(value),
                "uln-check-digit",
                "The check digit of this learner number does not fit: a digit is wrong.");
    }
}
