package org.safeguardinghub.consent.sharing;

import java.util.List;
import java.util.Set;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;

/** What nobody may do with a contact's information without asking first, from the moment it arrives. */
public enum Restriction {
    FAMILY_NOT_INFORMED("The family does not know of this referral. Ask a manager before telling them."),
    FAMILY_INFORMED_NOT_STATED("We were not told whether the family knows of this referral. Ask the sender first."),
    PROTECT_REFERRER("The person who told us is not a professional. Do not say who they are without their agreement."),
    ANONYMITY_REQUESTED(
            "The person who told us asked not to be named. Do not say who they are without their agreement.");

    private static final Set<String> MEMBERS_OF_THE_PUBLIC = Set.of("1A", "1B", "1C", "1D", "9", "10");

    private final String inWords;

    Restriction(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    /** Whether it stands for ever because of who told us, and not because of what anybody said. */
    public boolean followsFromWhoTold() {
        return this == PROTECT_REFERRER;
    }

    /**
     * @param sourceCode the CIN census code of who told us; family, neighbours, strangers and unknown callers are not
     *     named to the family or to other agencies (Sussex procedures 4.1)
     */
    static Set<Restriction> ofSource(String sourceCode) {
        return MEMBERS_OF_THE_PUBLIC.contains(sourceCode) ? Set.of(PROTECT_REFERRER) : Set.of();
    }

    /** Once a sender has said that the family does not know, no later word of theirs takes it away: a manager is asked. */
    static Set<Restriction> ofFamily(List<FamilyWord> words) {
        if (words.stream().anyMatch(word -> word.said() == FamilyInformed.NO)) {
            return Set.of(FAMILY_NOT_INFORMED);
        }
        return words.getLast().said() == FamilyInformed.NOT_STATED ? Set.of(FAMILY_INFORMED_NOT_STATED) : Set.of();
    }
}
