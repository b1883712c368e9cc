package org.safeguardinghub.dashboard.subjectaccess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to be told what is held, as the hub answers it.
 *
 * @param dueOn the last day to answer; null while we wait to know who asks
 * @param gatheredByYou whether the viewer gathered it last, and so neither judges nor reviews
 * @param parts what each service gave when it was last gathered
 */
record AccessRequest(
        UUID id,
        int version,
        String state,
        UUID personId,
        String askedBy,
        String way,
        Instant receivedAt,
        @Nullable LocalDate dueOn,
        boolean extended,
        boolean past,
        boolean gatheredByYou,
        @Nullable List<Part> parts,
        @Nullable List<Done> steps) {

    private static final Set<String> OVER = Set.of("RELEASED", "REFUSED", "WITHDRAWN");

    String address() {
        return SubjectAccessController.ADDRESS + "/" + id;
    }

    boolean isIn(String state) {
        return this.state.equals(state);
    }

    boolean isOver() {
        return OVER.contains(state);
    }

    boolean isForAnother() {
        return !"SUBJECT".equals(askedBy);
    }

    /** Whether all that is held came. */
    boolean isWhole() {
        return allParts().stream().allMatch(Part::came);
    }

    List<Part> allParts() {
        return parts == null ? List.of() : parts;
    }

    List<Done> history() {
        return steps == null ? List.of() : steps;
    }

    record Part(String source, String answer, int items) {

        boolean came() {
            return "GIVEN".equals(answer);
        }
    }

    /** One thing that was done, by whom. */
    record Done(
            String what,
            @Nullable String by,
            Instant at,
            @Nullable String because) {}
}
