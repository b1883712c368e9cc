package org.safeguardinghub.dashboard.statutory;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.mark.Owner;
import org.safeguardinghub.dashboard.page.Viewer;

/** The history keeps an account's id, which means nothing to a reader; here are the names that the case knows. */
final class CaseNames {

    private final Map<String, String> names = new HashMap<>();
    private final Viewer viewer;

    CaseNames(StatutoryCase file, Viewer viewer) {
        this.viewer = viewer;
        var offer = file.whose().offered();
        Stream.concat(
                        file.allAssessments().stream().map(StatutoryCase.Assessment::startedBy),
                        Stream.of(
                                file.whose().worker(),
                                offer == null ? null : offer.to(),
                                offer == null ? null : offer.by(),
                                file.proposedEnding() == null
                                        ? null
                                        : file.proposedEnding().proposedBy(),
                                file.closing() == null ? null : file.closing().signedBy()))
                .filter(Objects::nonNull)
                .forEach(this::know);
    }

    /** @return such as {@code by Priya Nair} */
    String by(StatutoryCase.Change change) {
        return viewer.id().equals(change.by())
                ? "by you"
                : "by " + names.getOrDefault(Objects.toString(change.by()), "a colleague");
    }

    private void know(Owner person) {
        if (person.id() != null && person.name() != null) {
            names.put(person.id(), person.name());
        }
    }
}
