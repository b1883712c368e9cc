package org.safeguardinghub.referral.contact;

import java.util.List;
import java.util.Optional;

/** What senders say after the first time: each telling beside those before it, none altered. */
public interface Tellings {

    /**
     * Adds what is said now and takes the state that follows, if nobody has changed the contact since. People that
     * nobody had told of before become people of their own.
     *
     * @param change names the version that the contact has afterwards
     * @return which telling it is; nought when somebody was faster
     */
    int add(Contact next, Told before, Told now, Change change);

    /** Everything the sender has told, the first time first. */
    List<Told> all(Contact contact);

    /** How often the sender has told it. */
    int count(Contact contact);

    /** The telling with these very words, if there is one: whoever sends again what they sent before is answered alike. */
    Optional<Told> saidAs(Contact contact, String bodyDigest);
}
