package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Kept;
import org.safeguardinghub.referral.form.Basis.Agreement;

/**
 * What a worker chooses from.
 *
 * @param dueAt what the gathering clock says; absent where a person has to say until when
 * @param standing absent while the contact is in no state to ask from
 */
public record Choices(
        Kept<Contact> contact,
        List<Agency> agencies,
        List<Question> questions,
        List<PersonAsked> children,
        List<PersonAsked> adults,
        @Nullable Instant dueAt,
        @Nullable Standing standing) {

    public Choices {
        agencies = List.copyOf(agencies);
        questions = List.copyOf(questions);
        children = List.copyOf(children);
        adults = List.copyOf(adults);
    }

    /**
     * What is known of what a request would have to state.
     *
     * @param agreedSince whether the family told us after the referral that it agrees
     * @param authorised whether a manager has said that the family need not know
     * @param section47 places of the children about whom a section 47 decision stands
     */
    public record Standing(
            boolean inDanger,
            boolean withdrawn,
            @Nullable Agreement agreement,
            boolean agreedSince,
            @Nullable Boolean familyInformed,
            boolean authorised,
            List<Integer> section47) {

        public Standing {
            section47 = List.copyOf(section47);
        }
    }
}
