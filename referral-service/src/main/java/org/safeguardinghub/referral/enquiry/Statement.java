package org.safeguardinghub.referral.enquiry;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.WrongValue;
import org.safeguardinghub.referral.form.Basis.ReasonNotSeeking;

/**
 * On what an agency is asked: every request says it, and the agency reads it.
 *
 * @param bases codes of the reasons in law, as consent-service's table names them
 * @param purpose what the answers are for, in plain words
 * @param notSeekingConsent why nobody was asked to consent, which paragraph 18 wants to know
 * @param balance for the duty to share: why asking does the child less harm than not asking
 */
public record Statement(
        LegalThreshold threshold,
        List<String> bases,
        String purpose,
        FamilyKnowledge family,
        @Nullable ReasonNotSeeking notSeekingConsent,
        @Nullable String balance) {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final String SECTION_47 = "CA1989_S47";
    private static final String PARAGRAPH_18 = "SCH1_PARA18";

    public Statement {
        bases = bases.stream().distinct().toList();
        for (var basis : bases) {
            WrongValue.unless(
                    CODE.matcher(basis).matches(),
                    "basis-shape",
                    "A lawful basis is given by its code: capital letters, digits and underscores.");
        }
    }

    boolean claimsSection47() {
        return threshold == LegalThreshold.SECTION_47 || bases.contains(SECTION_47);
    }

    boolean claimsParagraph18() {
        return bases.contains(PARAGRAPH_18);
    }

    /**
     * Whether the family knows that agencies are asked.
     *
     * @param told who told them and when, where they know more than the referral says
     * @param whyNot why they do not know
     */
    public record FamilyKnowledge(
            boolean knows, @Nullable String told, @Nullable String whyNot) {

        public FamilyKnowledge {
            WrongValue.unless(
                    knows || whyNot != null, "why-not-missing", "Say why the family does not know that you ask.");
        }
    }
}
