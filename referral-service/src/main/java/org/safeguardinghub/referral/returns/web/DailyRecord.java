package org.safeguardinghub.referral.returns.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.form.Address;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.Identifier;
import org.safeguardinghub.referral.form.LaChildId;
import org.safeguardinghub.referral.form.PersonName;
import org.safeguardinghub.referral.returns.Codes;
import org.safeguardinghub.referral.returns.ReferralRow;
import org.safeguardinghub.referral.statutory.Assessment;
import org.safeguardinghub.referral.statutory.Enquiry;
import org.safeguardinghub.referral.statutory.Factor;
import org.safeguardinghub.referral.statutory.ProtectionPlan;
import org.safeguardinghub.referral.statutory.Referral;

/** One child as the department's daily return names things. Nothing is purged: what was written is kept. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DailyRecord(
        @JsonProperty("la_child_id") String laChildId,
        boolean purge,
        @JsonProperty("child_details") Details childDetails,
        @JsonProperty("social_care_episodes") List<Episode> socialCareEpisodes) {

    /** The children of a batch, each with all their referrals. */
    static List<DailyRecord> of(List<ReferralRow> rows, LocalDate day) {
        var byChild = new LinkedHashMap<LaChildId, List<ReferralRow>>();
        rows.forEach(row ->
                byChild.computeIfAbsent(row.childId(), _ -> new ArrayList<>()).add(row));
        return byChild.values().stream()
                .map(theirs -> new DailyRecord(
                        theirs.getFirst().childId().value(),
                        false,
                        Details.of(theirs.getLast(), day),
                        theirs.stream().map(row -> Episode.of(row.referral())).toList()))
                .toList();
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Details(
            @JsonProperty("unique_pupil_number") @Nullable String uniquePupilNumber,

            @JsonProperty("former_unique_pupil_number") @Nullable String formerUniquePupilNumber,

            @JsonProperty("unique_pupil_number_unknown_reason") @Nullable String unknownReason,

            @JsonProperty("first_name") @Nullable String firstName,
            @Nullable String surname,
            @JsonProperty("date_of_birth") @Nullable LocalDate dateOfBirth,

            @JsonProperty("expected_date_of_birth") @Nullable LocalDate expectedDateOfBirth,

            String sex,
            String ethnicity,
            List<String> disabilities,
            @Nullable String postcode,
            boolean purge) {

        static Details of(ReferralRow row, LocalDate day) {
            var child = row.child();
            var upn = Codes.identifier(child, Identifier.System.UPN).orElse(null);
            boolean noAction = row.referral() instanceof Referral.NoFurtherAction;
            PersonName name = child.name();
            return new Details(
                    upn,
                    Codes.identifier(child, Identifier.System.FORMER_UPN).orElse(null),
                    upn == null
                            ? Codes.noPupilNumberBecause(child, noAction, day).orElse(null)
                            : null,
                    name == null ? null : name.given(),
                    name == null ? null : name.family(),
                    Codes.birth(child),
                    Codes.isUnborn(child) ? child.expectedDeliveryDate() : null,
                    Codes.sex(child),
                    Codes.ethnicity(child),
                    child.disabilities(),
                    row.isAddressKeptBack() ? null : postcode(child),
                    false);
        }

        /** Where one address is confidential, none is told: two of them would tell which. */
        private static @Nullable String postcode(Child child) {
            if (child.addresses().stream().anyMatch(Address::confidential)) {
                return null;
            }
            return child.addresses().stream()
                    .<String>mapMulti((address, found) -> {
                        var postcode = address.postcode();
                        if (postcode != null) {
                            found.accept(postcode.value());
                        }
                    })
                    .findFirst()
                    .orElse(null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Episode(
            @JsonProperty("social_care_episode_id") String id,
            @JsonProperty("referral_date") LocalDate referralDate,
            @JsonProperty("referral_source") String referralSource,
            @JsonProperty("referral_no_further_action_flag") boolean noFurtherAction,
            @JsonProperty("closure_date") @Nullable LocalDate closureDate,
            @JsonProperty("closure_reason") @Nullable String closureReason,
            @JsonProperty("care_worker_details") List<CareWorker> careWorkers,
            @JsonProperty("child_and_family_assessments") List<AssessmentRecord> assessments,
            @JsonProperty("section_47_assessments") List<EnquiryRecord> enquiries,
            @JsonProperty("child_protection_plans") List<PlanRecord> plans,
            boolean purge) {

        static Episode of(Referral referral) {
            var opening = referral.opening();
            var closing = referral instanceof Referral.Ended ended ? ended.closing() : null;
            var reason = closing == null ? null : closing.reason();
            var worker = referral.allocation().worker();
            var id = opening.reference().value().replace("-", "");
            return new Episode(
                    id,
                    opening.date(),
                    opening.source(),
                    referral instanceof Referral.NoFurtherAction,
                    reason == null || closing == null ? null : closing.on(),
                    reason == null ? null : reason.name(),
                    worker == null
                            ? List.of()
                            : List.of(new CareWorker(worker.id().toString())),
                    referral.work().assessments().stream()
                            .map(one -> AssessmentRecord.of(id, one))
                            .toList(),
                    referral.work().enquiries().stream()
                            .map(one -> EnquiryRecord.of(id, one))
                            .toList(),
                    referral.work().plans().stream()
                            .map(one -> PlanRecord.of(id, one))
                            .toList(),
                    false);
        }
    }

    record CareWorker(@JsonProperty("worker_id") String workerId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssessmentRecord(
            @JsonProperty("child_and_family_assessment_id") String id,
            @JsonProperty("start_date") LocalDate startDate,
            @JsonProperty("authorisation_date") @Nullable LocalDate authorisationDate,
            List<String> factors,
            boolean purge) {

        static AssessmentRecord of(String episode, Assessment assessment) {
            var done = assessment instanceof Assessment.Authorised authorised ? authorised.authorisation() : null;
            return new AssessmentRecord(
                    episode + "A" + assessment.number(),
                    assessment.startedOn(),
                    done == null ? null : done.on(),
                    done == null
                            ? List.of()
                            : done.factors().stream().map(Factor::value).toList(),
                    false);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EnquiryRecord(
            @JsonProperty("section_47_assessment_id") String id,
            @JsonProperty("start_date") LocalDate startDate,
            @JsonProperty("icpc_required_flag") boolean conferenceRequired,
            @JsonProperty("icpc_date") @Nullable LocalDate conferenceDate,
            @JsonProperty("end_date") @Nullable LocalDate endDate,
            boolean purge) {

        static EnquiryRecord of(String episode, Enquiry enquiry) {
            return new EnquiryRecord(
                    episode + "E" + enquiry.number(),
                    enquiry.beginning().startedOn(),
                    !(enquiry instanceof Enquiry.ConferenceNotRequired),
                    enquiry instanceof Enquiry.ConferenceHeld held
                            ? held.conference().heldOn()
                            : null,
                    enquiry.endedOn(),
                    false);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PlanRecord(
            @JsonProperty("child_protection_plan_id") String id,
            @JsonProperty("start_date") LocalDate startDate,
            @JsonProperty("end_date") @Nullable LocalDate endDate,
            boolean purge) {

        static PlanRecord of(String episode, ProtectionPlan protection) {
            return new PlanRecord(
                    episode + "P" + protection.number(),
                    protection.plan().startedOn(),
                    protection instanceof ProtectionPlan.Ended ended ? ended.endedOn() : null,
                    false);
        }
    }
}
