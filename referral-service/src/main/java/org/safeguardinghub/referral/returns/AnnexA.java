package org.safeguardinghub.referral.returns;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.statutory.Allocation;
import org.safeguardinghub.referral.statutory.Assessment;
import org.safeguardinghub.referral.statutory.Enquiry;
import org.safeguardinghub.referral.statutory.Referral;

/** The lists that an Ofsted inspection asks for, with its own names of the fields. Lists 2 and 6 to 11 are other systems'. */
public enum AnnexA {
    CONTACTS(1, List.of("Date of Contact", "Contact Source")),
    REFERRALS(
            3,
            List.of(
                    "Date of referral",
                    "Referral Source",
                    "Referral NFA?",
                    "Number of Referrals in Last 12 Months",
                    "Allocated Team",
                    "Allocated Worker")),
    ASSESSMENTS(
            4,
            List.of(
                    "Does the Child have a Disability",
                    "Continuous Assessment Start Date",
                    "Child Seen During Continuous Assessment",
                    "Continuous Assessment Date of Authorisation",
                    "Was the child assessed as requiring LA children's social care support?",
                    "Allocated Team",
                    "Allocated Worker")),
    ENQUIRIES(
            5,
            List.of(
                    "Does the Child have a Disability",
                    "Strategy discussion initiating Section 47 Enquiry Start Date",
                    "Was an Initial Child Protection Conference deemed unnecessary?",
                    "Date of Initial Child Protection Conference",
                    "Did the Initial Child Protection Conference Result in a Child Protection Plan",
                    "Number of Section 47 Enquiries in the last 12 months",
                    "Number of ICPCs in the last 12 months",
                    "Allocated Team",
                    "Allocated Worker"));

    private static final List<String> COMMON =
            List.of("Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Age of Child (Years)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    /** These fields may not be blank. */
    private static final String UNALLOCATED = "Unallocated";

    private final int number;
    private final List<String> fields;

    AnnexA(int number, List<String> fields) {
        this.number = number;
        this.fields = fields;
    }

    public int number() {
        return number;
    }

    public List<String> header() {
        var header = new ArrayList<>(COMMON);
        header.addAll(fields);
        return List.copyOf(header);
    }

    static List<String> contact(ContactRow row, LocalDate to) {
        var line = common(row.childId(), row.child(), to);
        line.add(DAY.format(row.receivedOn()));
        line.add(row.source());
        return line;
    }

    /** The lines that one referral gives; an assessment or enquiry outside the period gives none. */
    List<List<String>> lines(ReferralRow row, Period period) {
        var referral = row.referral();
        return switch (this) {
            case CONTACTS -> List.of();
            case REFERRALS -> List.of(referral(row, period.to()));
            case ASSESSMENTS ->
                referral.work().assessments().stream()
                        .filter(assessment -> touches(assessment, period))
                        .map(assessment -> assessment(row, assessment, period.to()))
                        .toList();
            case ENQUIRIES ->
                referral.work().enquiries().stream()
                        .filter(enquiry -> touches(enquiry, period))
                        .map(enquiry -> enquiry(row, enquiry, period.to()))
                        .toList();
        };
    }

    private static List<String> referral(ReferralRow row, LocalDate to) {
        var referral = row.referral();
        var line = common(row.childId().value(), row.child(), to);
        line.add(DAY.format(referral.opening().date()));
        line.add(referral.opening().source());
        line.add(yesNo(referral instanceof Referral.NoFurtherAction));
        line.add("" + row.lastYear().referrals());
        allocated(line, referral.allocation());
        return line;
    }

    private static List<String> assessment(ReferralRow row, Assessment assessment, LocalDate to) {
        var done = assessment instanceof Assessment.Authorised authorised ? authorised.authorisation() : null;
        var line = common(row.childId().value(), row.child(), to);
        line.add(disabled(row.child()));
        line.add(DAY.format(assessment.startedOn()));
        line.add(done == null ? "No" : yesNo(done.childSeen()));
        line.add(done == null ? "" : DAY.format(done.on()));
        line.add(done == null ? "" : yesNo(done.needsSupport()));
        allocated(line, row.referral().allocation());
        return line;
    }

    private static List<String> enquiry(ReferralRow row, Enquiry enquiry, LocalDate to) {
        var conference = enquiry instanceof Enquiry.ConferenceHeld held ? held.conference() : null;
        var line = common(row.childId().value(), row.child(), to);
        line.add(disabled(row.child()));
        line.add(DAY.format(enquiry.beginning().discussedOn()));
        line.add(enquiry instanceof Enquiry.Running ? "" : yesNo(enquiry instanceof Enquiry.ConferenceNotRequired));
        line.add(conference == null ? "" : DAY.format(conference.heldOn()));
        line.add(conference == null ? "" : yesNo(conference.plan() != null));
        line.add("" + row.lastYear().enquiries());
        line.add("" + row.lastYear().conferences());
        allocated(line, row.referral().allocation());
        return line;
    }

    private static List<String> common(String childId, Child child, LocalDate to) {
        var birth = Codes.birth(child);
        var line = new ArrayList<String>();
        line.add(childId);
        line.add(
                switch (Codes.sex(child)) {
                    case "F" -> "Female";
                    case "M" -> "Male";
                    default -> "Not stated/recorded (or unborn)";
                });
        line.add(Codes.ethnicity(child));
        line.add(birth == null ? "" : DAY.format(birth));
        line.add(age(child, to));
        return line;
    }

    private static String age(Child child, LocalDate to) {
        var birth = child.birth();
        return birth == null ? "" : "" + birth.ageOn(to);
    }

    private static void allocated(List<String> line, Allocation allocation) {
        var team = allocation.team();
        var worker = allocation.worker();
        line.add(team == null ? UNALLOCATED : team);
        line.add(worker == null ? UNALLOCATED : worker.name());
    }

    private static String disabled(Child child) {
        @Nullable Boolean disabled = Codes.isDisabled(child);
        return disabled == null ? "Not recorded" : yesNo(disabled);
    }

    private static boolean touches(Assessment assessment, Period period) {
        return period.includes(assessment.startedOn())
                || assessment instanceof Assessment.Authorised done
                        && period.includes(done.authorisation().on());
    }

    private static boolean touches(Enquiry enquiry, Period period) {
        var ended = enquiry.endedOn();
        return period.includes(enquiry.beginning().discussedOn()) || ended != null && period.includes(ended);
    }

    private static String yesNo(boolean answer) {
        return answer ? "Yes" : "No";
    }
}
