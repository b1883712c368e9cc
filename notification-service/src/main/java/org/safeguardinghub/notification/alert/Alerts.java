package org.safeguardinghub.notification.alert;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every alert, whoever stores them. */
public interface Alerts {

    /** False when the same occasion has raised one before. */
    boolean add(Alert.Raised alert);

    Optional<Alert> find(AlertId id);

    /** False when somebody else ended it first. */
    boolean end(Alert alert);

    List<Alert.Raised> openAbout(ContactId contact, AlertKind kind);

    /** The longest waiting first. */
    List<Alert> page(Reader reader, boolean openOnly, @Nullable AlertId after, int limit);

    /** Who is reading: what is not for one of their roles is not there for them. */
    record Reader(AuthorityId authority, Set<String> roles) {

        public Reader {
            roles = Set.copyOf(roles);
        }

        public boolean maySee(Alert alert) {
            var occasion = alert.occasion();
            var theirs = occasion.authority().equals(authority)
                    || occasion.authority().equals(Occasions.OPERATOR);
            return theirs && occasion.audience().stream().anyMatch(roles::contains);
        }
    }
}
