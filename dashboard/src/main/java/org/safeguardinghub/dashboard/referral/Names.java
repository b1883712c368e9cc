package org.safeguardinghub.dashboard.referral;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Owner;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** The hub's history keeps an account's id, which means nothing to a reader; here are the names that the file knows. */
final class Names {

    private static final String THE_HUB = new UUID(0, 0).toString();

    private final Map<String, String> names = new HashMap<>(Map.of(THE_HUB, "the hub"));
    private final CaseFile file;
    private final String viewerId;

    Names(CaseFile file, String viewerId) {
        this.file = file;
        this.viewerId = viewerId;
        var screening = file.screening();
        if (screening != null && screening.ratings() != null) {
            screening.ratings().forEach(rating -> know(rating.by()));
        }
        Stream.of(
                        file.owner(),
                        file.identity() == null ? null : file.identity().by(),
                        screening == null || screening.downgrade() == null
                                ? null
                                : screening.downgrade().by(),
                        file.proposal() == null ? null : file.proposal().by(),
                        file.decision() == null ? null : file.decision().signedBy(),
                        file.handOver() == null ? null : file.handOver().to(),
                        file.question() == null ? null : file.question().by(),
                        file.closing() == null ? null : file.closing().by())
                .filter(Objects::nonNull)
                .forEach(this::know);
    }

    /** @return such as {@code by Priya Nair} */
    String by(CaseFile.Step step) {
        boolean isTheSenders = "RECEIVED".equals(step.what())
                || "WITHDRAWN".equals(step.what())
                || "AMENDED".equals(step.what()) && !file.isWrittenDownByUs();
        if (isTheSenders) {
            return "from " + Objects.requireNonNullElse(file.sourceAgencyName(), "the sender");
        }
        return viewerId.equals(step.by()) ? "by you" : "by " + names.getOrDefault(step.by(), "a colleague");
    }

    String what(CaseFile.Step step) {
        return "AMENDED".equals(step.what()) && file.isWrittenDownByUs()
                ? "What was written down was completed"
                : PlainWords.of(Vocabulary.STEP, step.what());
    }

    private void know(@Nullable Owner person) {
        if (person != null && person.id() != null && person.name() != null) {
            names.put(person.id(), person.name());
        }
    }
}
