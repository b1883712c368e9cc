package org.safeguardinghub.referral.held;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * One thing that is held, small enough to be given or kept back as a whole.
 *
 * @param key the same whenever it is asked for again
 * @param kind stable code, such as {@code CHRONOLOGY_RATED}
 * @param contact none of what is held about the person and belongs to no contact
 * @param from who said or did it
 * @param others words of the names of other people in the same contact
 */
public record Item(
        String key,
        String kind,
        @Nullable ContactId contact,
        @Nullable String reference,
        Instant at,
        String from,
        List<Field> fields,
        Set<Mark> marks,
        Set<String> others) {

    public Item {
        fields = List.copyOf(fields);
        marks = Set.copyOf(marks);
        others = Set.copyOf(others);
    }

    /** One answer: what it answers, and the words. */
    public record Field(String what, String text) {}

    /** What a rule on giving it has to know. */
    public enum Mark {
        /** It is about the person who is asked about. */
        ABOUT_SUBJECT,
        /** It is about somebody else. */
        ABOUT_ANOTHER,
        /** Words that may be about anybody. */
        MAY_NAME_OTHERS,
        CONFIDENTIAL_ADDRESS,
        SAFE_CONTACT,
        CHILDS_OWN_WORDS,
        STAFF_SAFETY,
        /** It says who told us, or how to reach them. */
        REFERRER,
        /** It came from whoever sent the contact, so that its origin says who told us. */
        FROM_REFERRER,
        /** An agency other than the sender said it. */
        FROM_AGENCY,
        /** The record of the person is restricted. */
        RESTRICTED
    }
}
