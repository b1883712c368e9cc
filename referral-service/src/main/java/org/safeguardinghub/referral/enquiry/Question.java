package org.safeguardinghub.referral.enquiry;

import java.util.regex.Pattern;
import org.safeguardinghub.kit.body.WrongValue;

/** One thing an agency is asked, from the authority's list or in the worker's own words. */
public record Question(String code, String words) {

    /** A question that is not in the list. */
    public static final String OTHER = "OTHER";

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    public Question {
        WrongValue.unless(
                CODE.matcher(code).matches(),
                "question-shape",
                "A question is given by its code: capital letters, digits and underscores.");
    }
}
