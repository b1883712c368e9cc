package org.safeguardinghub.referral.form;

import java.util.regex.Pattern;
import org.safeguardinghub.kit.body.WrongValue;

/** Ten digits, the last a modulus 11 check. A pass is not identity: only a trace with name and birth date is. */
public record NhsNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[0-9]{10}");
    private static final Pattern ALL_SAME = Pattern.compile("([0-9])\\1{9}");
    private static final int MODULUS = 11;

    public NhsNumber {
        value = value.replace(" ", "").replace("-", "");
        WrongValue.unless(SHAPE.matcher(value).matches(), "nhs-number-shape", "An NHS number has 10 digits.");
        WrongValue.unless(
                !ALL_SAME.matcher(value).matches() && checkDigitHolds(value),
                "nhs-number-check-digit",
                "The check digit of this NHS number does not fit: a digit is wrong.");
    }

    private static boolean checkDigitHolds(String value) {
        int check = (MODULUS - Modulus11.remainder(value)) % MODULUS;
        return check == Modulus11.checkDigit(value);
    }
}
