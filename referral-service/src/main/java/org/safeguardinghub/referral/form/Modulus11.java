package org.safeguardinghub.referral.form;

/** The sum under both ten-digit numbers: the first nine digits times ten down to two (domain.md 2). */
final class Modulus11 {

    private static final int DIGITS = 9;
    private static final int HEAVIEST = 10;
    private static final int MODULUS = 11;

    static int remainder(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < DIGITS; i++) {
            sum += Character.digit(tenDigits.charAt(i), 10) * (HEAVIEST - i);
        }
        return sum % MODULUS;
    }

    static int checkDigit(String tenDigits) {
        return Character.digit(tenDigits.charAt(DIGITS), 10);
    }

    private Modulus11() {}
}
