package org.safeguardinghub.consent.subjectaccess;

import java.util.List;
import java.util.Set;
import org.safeguardinghub.consent.subjectaccess.Step.Answer;
import org.safeguardinghub.consent.subjectaccess.Step.Source;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;

/** The other services, asked for all that they hold. */
public interface Holders {

    /** What is held of a person's contacts; nothing of somebody who is not known, or is sealed away. */
    Told aboutPerson(AuthorityId authority, PersonId person);

    /** What a service holds about contacts. */
    Told aboutContacts(Source source, AuthorityId authority, Set<ContactId> contacts);

    /**
     * What came of asking one of them.
     *
     * @param contacts of the person; of them the others are asked
     */
    record Told(Answer answer, Set<ContactId> contacts, List<HeldItem> items) {

        public Told {
            contacts = Set.copyOf(contacts);
            items = List.copyOf(items);
        }

        public static Told nothing(Answer because) {
            return new Told(because, Set.of(), List.of());
        }
    }
}
