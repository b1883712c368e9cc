package org.safeguardinghub.referral.returns;

import static org.safeguardinghub.referral.returns.CensusCheck.BIRTH_UNKNOWN;
import static org.safeguardinghub.referral.returns.CensusCheck.CLOSURE_INCOMPLETE;
import static org.safeguardinghub.referral.returns.CensusCheck.CONFERENCE_TARGET_ON_A_WEEKEND;
import static org.safeguardinghub.referral.returns.CensusCheck.DISABILITY_NONE_WITH_OTHERS;
import static org.safeguardinghub.referral.returns.CensusCheck.ENQUIRIES_OVERLAP;
import static org.safeguardinghub.referral.returns.CensusCheck.ENQUIRY_BEFORE_REFERRAL;
import static org.safeguardinghub.referral.returns.CensusCheck.ETHNICITY_NOT_OBTAINED;
import static org.safeguardinghub.referral.returns.CensusCheck.NO_FACTORS_WITH_OTHERS;
import static org.safeguardinghub.referral.returns.CensusCheck.NO_FURTHER_ACTION_WITH_ACTION;
import static org.safeguardinghub.referral.returns.CensusCheck.PRIMARY_NEED_MISSING;
import static org.safeguardinghub.referral.returns.CensusCheck.PUPIL_NUMBER_MISSING;
import static org.safeguardinghub.referral.returns.CensusCheck.PUPIL_NUMBER_SHARED;
import static org.safeguardinghub.referral.returns.CensusCheck.REFERRED_AFTER_DEATH;
import static org.safeguardinghub.referral.returns.CensusCheck.REFERRED_TOO_LONG_BEFORE_BIRTH;
import static org.safeguardinghub.referral.returns.CensusCheck.TWO_OPEN_EPISODES;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.Identifier;
import org.safeguardinghub.referral.form.LaChildId;
import org.safeguardinghub.referral.statutory.Assessment;
import org.safeguardinghub.referral.statutory.CaseReference;
import org.safeguardinghub.referral.statutory.Ending;
import org.safeguardinghub.referral.statutory.Enquiry;
import org.safeguardinghub.referral.statutory.Factor;
import org.safeguardinghub.referral.statutory.Referral;

/** Looks at each child's referrals as the census will, so that a fault is mended before the department finds it. */
public final class CensusChecks {

    private static final int WEEKS_BEFORE_BIRTH = 40;
    private static final int SHOWN = 100;

    private final Period year;
    private final Map<CensusCheck, Found> found = new EnumMap<>(CensusCheck.class);
    private final Map<String, LaChildId> pupilNumbers = new HashMap<>();
    private final List<Referral> ofOneChild = new ArrayList<>();
    private @Nullable LaChildId child;
    private int children;
    private int referrals;

    CensusChecks(int censusYear) {
        this.year = Period.censusYear(censusYear);
    }

    /** Referrals of one child come one after the other; the pupil numbers of the year are all that is remembered. */
    void look(ReferralRow row) {
        if (!row.childId().equals(child)) {
            child = row.childId();
            children++;
            ofOneChild.clear();
            ofChild(row);
        }
        referrals++;
        var broken = ofReferral(row.referral(), row.child());
        broken.addAll(besideTheOthers(row.referral()));
        broken.forEach(check -> add(check, row.referral()));
        ofOneChild.add(row.referral());
    }

    Report report() {
        return new Report(
                year,
                children,
                referrals,
                found.entrySet().stream()
                        .map(entry -> new Line(
                                entry.getKey(), entry.getValue().count, List.copyOf(entry.getValue().references)))
                        .toList());
    }

    private void ofChild(ReferralRow row) {
        var form = row.child();
        if (form.birth() == null && form.expectedDeliveryDate() == null) {
            add(BIRTH_UNKNOWN, row.referral());
        }
        if (Codes.ethnicity(form).equals("NOBT")) {
            add(ETHNICITY_NOT_OBTAINED, row.referral());
        }
        if (form.disabilities().contains("NONE") && form.disabilities().size() > 1) {
            add(DISABILITY_NONE_WITH_OTHERS, row.referral());
        }
        var upn = Codes.identifier(form, Identifier.System.UPN);
        boolean noAction = row.referral() instanceof Referral.NoFurtherAction;
        if (upn.isEmpty()
                && Codes.noPupilNumberBecause(form, noAction, year.to()).isEmpty()) {
            add(PUPIL_NUMBER_MISSING, row.referral());
        }
        upn.map(number -> pupilNumbers.putIfAbsent(number, row.childId()))
                .ifPresent(_ -> add(PUPIL_NUMBER_SHARED, row.referral()));
    }

    private static Set<CensusCheck> ofReferral(Referral referral, Child child) {
        var broken = EnumSet.noneOf(CensusCheck.class);
        var opening = referral.opening();
        var work = referral.work();
        var birth = child.birth() == null ? child.expectedDeliveryDate() : Codes.birth(child);
        boolean noAction = referral instanceof Referral.NoFurtherAction;
        if (birth != null && opening.date().isBefore(birth.minusWeeks(WEEKS_BEFORE_BIRTH))) {
            broken.add(REFERRED_TOO_LONG_BEFORE_BIRTH);
        }
        if (noAction
                && !(work.assessments().isEmpty()
                        && work.enquiries().isEmpty()
                        && work.plans().isEmpty())) {
            broken.add(NO_FURTHER_ACTION_WITH_ACTION);
        }
        if (!noAction && opening.primaryNeed() == null) {
            broken.add(PRIMARY_NEED_MISSING);
        }
        if (work.enquiries().stream()
                .anyMatch(enquiry -> enquiry.beginning().startedOn().isBefore(opening.date()))) {
            broken.add(ENQUIRY_BEFORE_REFERRAL);
        }
        if (work.enquiries().stream()
                .anyMatch(enquiry -> isWeekend(enquiry.beginning().conference().dueOn()))) {
            broken.add(CONFERENCE_TARGET_ON_A_WEEKEND);
        }
        if (work.assessments().stream().anyMatch(CensusChecks::factorsContradict)) {
            broken.add(NO_FACTORS_WITH_OTHERS);
        }
        if (referral instanceof Referral.Ended ended && ended.closing().reason() == null && !noAction) {
            broken.add(CLOSURE_INCOMPLETE);
        }
        return broken;
    }

    private Set<CensusCheck> besideTheOthers(Referral referral) {
        var broken = EnumSet.noneOf(CensusCheck.class);
        var date = referral.opening().date();
        for (var earlier : ofOneChild) {
            var ended = earlier instanceof Referral.Ended over ? over.closing() : null;
            if (ended == null || ended.on().isAfter(date)) {
                broken.add(TWO_OPEN_EPISODES);
            }
            if (ended != null && ended.reason() == Ending.Reason.RC2) {
                broken.add(REFERRED_AFTER_DEATH);
            }
        }
        var enquiries = Stream.concat(ofOneChild.stream(), Stream.of(referral))
                .flatMap(one -> one.work().enquiries().stream())
                .sorted((one, other) ->
                        one.beginning().startedOn().compareTo(other.beginning().startedOn()))
                .toList();
        for (int i = 1; i < enquiries.size(); i++) {
            if (overlaps(enquiries.get(i - 1), enquiries.get(i).beginning().startedOn())) {
                broken.add(ENQUIRIES_OVERLAP);
            }
        }
        return broken;
    }

    private static boolean overlaps(Enquiry before, LocalDate started) {
        var ended = before.endedOn();
        return ended == null || started.isBefore(ended);
    }

    private static boolean factorsContradict(Assessment assessment) {
        return assessment instanceof Assessment.Authorised done
                && Factor.contradict(done.authorisation().factors());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void add(CensusCheck check, Referral referral) {
        var line = found.computeIfAbsent(check, _ -> new Found());
        line.count++;
        if (line.references.size() < SHOWN) {
            line.references.add(referral.opening().reference());
        }
    }

    private static final class Found {

        private final List<CaseReference> references = new ArrayList<>();
        private int count;
    }

    /** @param references at most a hundred of them */
    public record Line(CensusCheck check, int count, List<CaseReference> references) {}

    public record Report(Period year, int children, int referrals, List<Line> lines) {}
}
