package org.safeguardinghub.dashboard.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Owner;

/** One case as the hub answers it. Anything may be missing. */
public record StatutoryCase(
        String reference,
        int version,
        @Nullable String state,
        @Nullable String contactReference,
        @Nullable String childName,
        @Nullable String laChildId,
        @Nullable LocalDate referredOn,
        @Nullable String primaryNeed,
        @Nullable String decided,
        @Nullable Boolean reReferral,
        @Nullable String steppedUpFrom,
        @Nullable Allocation allocation,
        @Nullable List<Limit> clocks,
        @Nullable List<Assessment> assessments,
        @Nullable List<Discussion> discussions,
        @Nullable List<Enquiry> enquiries,
        @Nullable List<Plan> plans,
        @Nullable Ending proposedEnding,
        @Nullable String stepDownTo,
        @Nullable String stepDownRefusedBy,
        @Nullable String transferTo,
        @Nullable Closing closing,
        @Nullable List<Change> history) {

    private static final Set<String> OPEN =
            Set.of("ACTIVE", "ENDING_PROPOSED", "STEP_DOWN_OFFERED", "THRESHOLD_REVIEW", "TRANSFER_OFFERED");

    boolean isOpen() {
        return state != null && OPEN.contains(state);
    }

    boolean isIn(String name) {
        return name.equals(state);
    }

    Allocation whose() {
        return allocation == null ? new Allocation(null, null, null) : allocation;
    }

    List<Limit> limits() {
        return orNone(clocks);
    }

    List<Assessment> allAssessments() {
        return orNone(assessments);
    }

    List<Discussion> allDiscussions() {
        return orNone(discussions);
    }

    List<Enquiry> allEnquiries() {
        return orNone(enquiries);
    }

    List<Plan> allPlans() {
        return orNone(plans);
    }

    List<Change> changes() {
        return orNone(history);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    record Allocation(
            @Nullable String team,
            @Nullable Owner worker,
            @Nullable Offer offered) {}

    record Offer(
            @Nullable String team,
            Owner to,
            @Nullable Owner by,
            @Nullable Instant at) {}

    /** @param dueOn the last day, which counts until it ends */
    record Limit(
            String clock,
            LocalDate dueOn,
            @Nullable Instant startsAt,
            Instant dueAt,
            @Nullable String standing) {}

    record Assessment(
            int number,
            LocalDate startedOn,
            @Nullable Owner startedBy,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate authorisedOn,
            @Nullable List<String> factors,
            @Nullable Boolean childSeen,
            @Nullable Boolean needsSupport,
            @Nullable String lateBecause) {

        boolean isRunning() {
            return authorisedOn == null;
        }
    }

    /** @param minutes what was said; of one that was called off, why */
    record Discussion(
            int number,
            String state,
            @Nullable String kind,
            @Nullable Instant at,
            @Nullable String joining,
            @Nullable List<Participant> invited,
            @Nullable LocalDate heldOn,
            @Nullable List<Participant> attended,
            @Nullable Boolean section47,
            @Nullable String minutes) {

        boolean isCalled() {
            return state.equals("CALLED");
        }

        boolean decidedOnAnEnquiry() {
            return Boolean.TRUE.equals(section47);
        }
    }

    record Participant(String agency, @Nullable String sector) {}

    record Enquiry(
            int number,
            LocalDate startedOn,
            @Nullable LocalDate conferenceTarget,
            @Nullable LocalDate conferenceOn,
            @Nullable String plan,
            @Nullable Boolean conferenceNotRequired,
            @Nullable String because) {

        boolean isRunning() {
            return conferenceOn == null && !Boolean.TRUE.equals(conferenceNotRequired);
        }
    }

    record Plan(
            int number,
            LocalDate startedOn,
            @Nullable String first,
            @Nullable String latest,
            @Nullable List<LocalDate> reviewedOn,
            @Nullable LocalDate endedOn) {}

    record Ending(
            @Nullable String kind,
            @Nullable String reason,
            @Nullable LocalDate on,
            @Nullable String service,
            @Nullable String because,
            @Nullable Owner proposedBy,
            @Nullable Instant proposedAt) {}

    record Closing(
            @Nullable String reason,
            @Nullable LocalDate on,
            @Nullable String because,
            @Nullable Owner signedBy,
            @Nullable Instant at) {}

    record Change(
            Instant at,
            String what,
            @Nullable String by,
            @Nullable String why) {}
}
