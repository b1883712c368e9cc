package org.safeguardinghub.dashboard.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Clock;
import org.safeguardinghub.dashboard.mark.Danger;
import org.safeguardinghub.dashboard.mark.Owner;

/** One contact as the hub answers it: what the sender told, and what has happened since. Anything may be missing. */
record CaseFile(
        String reference,
        int version,
        @Nullable Danger immediateDanger,
        @Nullable String rating,
        @Nullable String sourceAgencyName,
        @Nullable Instant receivedAt,
        @Nullable Clock clock,
        @Nullable Owner owner,
        @Nullable Instant claimedAt,
        @Nullable Form form,
        @Nullable List<Gap> incomplete,
        @Nullable List<Step> history) {

    record Gap(String pointer, @Nullable String detail) {}

    record Step(Instant at, String what, @Nullable String by) {}

    record Form(
            @Nullable DangerDetails immediateDanger,
            @Nullable List<Child> children,
            @Nullable List<Adult> adults,
            @Nullable Concern concern,
            @Nullable Referrer referrer,
            @Nullable FamilyInformed familyInformed) {}

    record DangerDetails(
            @Nullable String details,
            @Nullable Boolean emergencyServicesCalled,
            @Nullable String policeReference) {}

    record Name(
            @Nullable String given,
            @Nullable String family,
            @Nullable String knownAs) {}

    record Birth(@Nullable LocalDate date, @Nullable String precision) {}

    record Child(
            @Nullable String role,
            @Nullable Name name,
            @Nullable Birth birth,
            @Nullable LocalDate expectedDeliveryDate,
            @Nullable List<Address> addresses,
            @Nullable School school,
            @Nullable List<String> languages,
            @Nullable Boolean interpreterNeeded,
            @Nullable Voice voice) {}

    record Address(
            @Nullable List<String> lines,
            @Nullable String postcode,
            @Nullable Boolean confidential) {}

    record School(@Nullable String name) {}

    record Voice(
            @Nullable String words,
            @Nullable String heardBy,
            @Nullable Instant heardAt) {}

    record Adult(
            @Nullable Name name,
            @Nullable LocalDate birthDate,
            @Nullable List<Relationship> relationships,
            @Nullable Boolean livesWithChild,
            @Nullable String parentalResponsibility,
            @Nullable String awareOfReferral,
            @Nullable SafeContact safeContact) {}

    record Relationship(@Nullable Integer child, @Nullable String relationship) {}

    record SafeContact(
            @Nullable String phone,
            @Nullable String safeTimes,
            @Nullable Boolean mayLeaveMessage) {}

    record Concern(
            @Nullable String observed,
            @Nullable String reportedBy,
            @Nullable String opinion,
            @Nullable List<String> harms,
            @Nullable Instant incidentAt,
            @Nullable String workingWell,
            @Nullable String needsToHappen,
            @Nullable Integer scale) {}

    record Referrer(
            @Nullable String name,
            @Nullable String role,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Boolean anonymityRequested) {}

    record FamilyInformed(
            @Nullable Boolean informed, @Nullable String reason) {}
}
