package org.safeguardinghub.dashboard.match;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Possible matches as the hub gives them. Whatever it may add is ignored; whatever it leaves out is null. */
record Matches(
        int identityPending, int unanswered, @Nullable List<Candidate> candidates) {

    record Candidate(
            String candidateId,
            int version,
            @Nullable String kind,
            int place,
            @Nullable String ask,
            @Nullable Detail detail,
            @Nullable Answer answer,
            boolean open) {}

    record Detail(
            @Nullable String strength,
            double weight,
            boolean mayBeTwins,
            boolean numberInDoubt,
            @Nullable List<Line> lines,
            @Nullable Record record) {}

    record Line(
            String field, @Nullable String here, @Nullable String there, String level, String words, double weight) {}

    record Record(
            String reference,
            @Nullable Instant receivedAt,
            @Nullable String from,
            int contacts) {}

    record Answer(
            String answer,
            @Nullable String why,
            @Nullable String by,
            @Nullable Instant at) {}
}
