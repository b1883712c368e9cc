package org.safeguardinghub.notification.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.caller.Caller;

/** Every alert, whoever stores them. */
public interface Alerts {

    /** False when the same occasion has raised one before. */
    boolean add(Alert.Raised alert);

    /** Nothing where it is about a contact from which a conflict wall keeps the reader out (ADR 0044). */
    Optional<Alert> find(Reader reader, AlertId id);

    /** Writes what has become of an alert; false when somebody else was first. */
    boolean move(Alert.Open before, Alert after);

    List<Alert.Open> openAbout(ContactId contact, AlertKind kind);

    /** Of whatever kind. */
    List<Alert.Open> openAbout(ContactId contact);

    Optional<Alert.Open> openOn(String occasion);

    /** Those that nobody has answered in time, held until the end of the transaction. */
    List<Alert.Raised> unanswered(Instant now, int limit);

    /** Who was called because of it, the first one first. */
    List<Call> calls(AlertId id);

    void log(AlertId id, Call call);

    /** The longest waiting first; of the open ones, those that nobody has seen before those that somebody has. */
    List<Alert> page(Reader reader, boolean openOnly, @Nullable AlertId after, int limit);

    Count count(Reader reader);

    /** @param open all that are not dealt with, seen or not; counting ends at {@link #COUNTED} */
    record Count(int unacknowledged, int open) {

        public static final int COUNTED = 1000;
    }

    /** Who is reading: what is not for one of their roles, nor for them, is not there. */
    record Reader(AuthorityId authority, Set<String> roles, UUID person) {

        public Reader {
            roles = Set.copyOf(roles);
        }

        public static Reader of(Caller caller) {
            return new Reader(caller.authority(), caller.roles(), caller.accountId());
        }

        public boolean maySee(Alert alert) {
            var occasion = alert.occasion();
            var theirs = occasion.authority().equals(authority)
                    || occasion.authority().equals(Occasions.OPERATOR);
            var audience = occasion.audience();
            return theirs
                    && (audience.people().contains(person)
                            || audience.roles().stream().anyMatch(roles::contains));
        }
    }
}
