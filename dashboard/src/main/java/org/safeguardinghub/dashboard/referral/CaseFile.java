package org.safeguardinghub.dashboard.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Clock;
import org.safeguardinghub.dashboard.mark.Danger;
import org.safeguardinghub.dashboard.mark.Owner;

/**
 * One contact as the hub answers it: what the sender told, and what has happened since. Anything may be missing.
 *
 * @param gathering how long partners have to say what they know
 * @param restricted whether only a few may see it; null where the hub does not say
 */
public record CaseFile(
        @Nullable UUID contactId,
        String reference,
        int version,
        @Nullable Danger immediateDanger,
        @Nullable String state,
        @Nullable String rating,
        @Nullable String sourceAgencyName,
        @Nullable String channel,
        @Nullable Instant receivedAt,
        @Nullable Clock clock,
        @Nullable Clock gathering,
        @Nullable Owner owner,
        @Nullable Instant claimedAt,
        @Nullable HandOver handOver,
        @Nullable Identity identity,
        @Nullable Screening screening,
        @Nullable Proposal proposal,
        @Nullable Decision decision,
        @Nullable Step lastNote,
        @Nullable Question question,
        @Nullable OpenCase openCase,
        @Nullable Transfer transfer,
        @Nullable OutOfHours outOfHours,
        @Nullable Telling telling,
        @Nullable Closing closing,
        @Nullable Instant withdrawnAt,
        @Nullable String amendedBecause,
        @Nullable Boolean restricted,
        @Nullable Form form,
        @Nullable List<Gap> incomplete,
        @Nullable List<Gap> warnings,
        @Nullable List<Step> history) {

    /** @return the version as a later step has to quote it */
    public String tag() {
        return "\"" + version + "\"";
    }

    public String stage() {
        return state == null ? "" : state;
    }

    public boolean isIn(String... stages) {
        return List.of(stages).contains(stage());
    }

    public boolean isOf(String person) {
        return owner != null && person.equals(owner.id());
    }

    public List<Child> children() {
        return form == null || form.children() == null ? List.of() : form.children();
    }

    public List<Step> steps() {
        return history == null ? List.of() : history;
    }

    /** A partner's words are the partner's to change; these a worker completes. */
    public boolean isWrittenDownByUs() {
        return "WORKER".equals(channel) || "PUBLIC_FORM".equals(channel);
    }

    public boolean mayBeInDanger() {
        return Danger.orOpen(immediateDanger) != Danger.DENIED;
    }

    public record Gap(String pointer, @Nullable String detail) {}

    public record Step(
            Instant at,
            String what,
            @Nullable String by,
            @Nullable String why) {}

    public record HandOver(
            Owner to, @Nullable String note, @Nullable Instant at) {}

    /** @param pendingBecause why danger did not wait for it; null once it is settled */
    public record Identity(
            boolean settled,
            @Nullable Owner by,
            @Nullable Instant at,
            @Nullable String pendingBecause) {}

    public record Screening(
            @Nullable List<Rated> ratings,
            @Nullable Boolean inDanger,
            @Nullable String threshold,
            @Nullable Gathering clock,
            @Nullable Downgrade downgrade) {}

    public record Rated(
            @Nullable String colour,
            @Nullable String rationale,
            @Nullable Owner by,
            @Nullable Instant at) {}

    public record Downgrade(
            @Nullable String to,
            @Nullable String rationale,
            @Nullable Owner by,
            @Nullable Instant at) {}

    public record Gathering(@Nullable Pause pause) {}

    public record Pause(@Nullable Instant since, @Nullable String reason) {}

    public record Proposal(
            @Nullable List<ChildOutcome> children,
            @Nullable String rationale,
            @Nullable String evidence,
            @Nullable String notAvailable,
            @Nullable String lateBecause,
            @Nullable String agreement,
            @Nullable Feedback feedback,
            @Nullable Owner by,
            @Nullable Instant at) {}

    public record ChildOutcome(
            int child,
            @Nullable String outcome,
            @Nullable Boolean isReferral,
            @Nullable String threshold,
            @Nullable String primaryNeed,
            @Nullable Heard voice) {}

    public record Heard(@Nullable String words, @Nullable String notHeardBecause) {}

    public record Feedback(
            @Nullable String reason, @Nullable String nextStep) {}

    public record Decision(
            @Nullable Proposal proposal,
            @Nullable Owner signedBy,
            @Nullable Instant signedAt,
            @Nullable String note) {}

    public record Question(
            @Nullable String question,
            @Nullable Owner by,
            @Nullable Instant at) {}

    public record OpenCase(
            @Nullable String referral,
            @Nullable String allocatedTo,
            @Nullable Owner by,
            @Nullable Instant at) {}

    public record Transfer(
            @Nullable String toAuthority,
            @Nullable String because,
            @Nullable Owner by,
            @Nullable Instant at) {}

    public record OutOfHours(
            @Nullable Owner by,
            @Nullable Instant at,
            @Nullable String actions) {}

    public record Telling(
            @Nullable String channel,
            @Nullable Instant at,
            @Nullable Instant readAt) {}

    public record Closing(
            @Nullable Owner by,
            @Nullable Instant at,
            @Nullable String because) {}

    public record Form(
            @Nullable DangerDetails immediateDanger,
            @Nullable List<Child> children,
            @Nullable List<Adult> adults,
            @Nullable Concern concern,
            @Nullable Referrer referrer,
            @Nullable FamilyInformed familyInformed,
            @Nullable Basis basis,
            @Nullable List<NotGiven> notGiven) {

        static final Form NONE = new Form(null, null, null, null, null, null, null, null);
    }

    /** @param agreementToService whether the family agrees to a service; sharing does not rest on it */
    public record Basis(@Nullable String agreementToService) {}

    /** A blank with its reason, which is an answer too. */
    public record NotGiven(String field, @Nullable String reason) {}

    public record DangerDetails(
            @Nullable String details,
            @Nullable Boolean emergencyServicesCalled,
            @Nullable String policeReference) {}

    public record Name(
            @Nullable String given,
            @Nullable String family,
            @Nullable String knownAs) {}

    public record Birth(@Nullable LocalDate date, @Nullable String precision) {}

    public record Child(
            @Nullable String role,
            @Nullable Name name,
            @Nullable Birth birth,
            @Nullable LocalDate expectedDeliveryDate,
            @Nullable List<Address> addresses,
            @Nullable School school,
            @Nullable List<String> languages,
            @Nullable Boolean interpreterNeeded,
            @Nullable Voice voice) {}

    public record Address(
            @Nullable List<String> lines,
            @Nullable String postcode,
            @Nullable Boolean confidential) {}

    public record School(@Nullable String name) {}

    public record Voice(
            @Nullable String words,
            @Nullable String heardBy,
            @Nullable Instant heardAt) {}

    public record Adult(
            @Nullable Name name,
            @Nullable LocalDate birthDate,
            @Nullable List<Relationship> relationships,
            @Nullable Boolean livesWithChild,
            @Nullable String parentalResponsibility,
            @Nullable String awareOfReferral,
            @Nullable SafeContact safeContact) {}

    public record Relationship(
            @Nullable Integer child, @Nullable String relationship) {}

    public record SafeContact(
            @Nullable String phone,
            @Nullable String safeTimes,
            @Nullable Boolean mayLeaveMessage) {}

    public record Concern(
            @Nullable String observed,
            @Nullable String reportedBy,
            @Nullable String opinion,
            @Nullable String dangerStatement,
            @Nullable String complicatingFactors,
            @Nullable List<String> harms,
            @Nullable Instant incidentAt,
            @Nullable String workingWell,
            @Nullable String needsToHappen,
            @Nullable Integer scale) {}

    public record Referrer(
            @Nullable String name,
            @Nullable String role,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Boolean anonymityRequested) {}

    public record FamilyInformed(
            @Nullable Boolean informed, @Nullable String reason) {}
}
