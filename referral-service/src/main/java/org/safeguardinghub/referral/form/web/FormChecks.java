package org.safeguardinghub.referral.form.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.form.Answer;
import org.safeguardinghub.referral.form.CensusCodes;
import org.safeguardinghub.referral.form.Concern;
import org.safeguardinghub.referral.form.Identifier;
import org.safeguardinghub.referral.form.NotGiven;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.form.Responsibility;

/** What the parts of a form say of each other that cannot be true, or looks odd (domain.md 2). */
final class FormChecks {

    /** Numbers of which one belongs to one child. */
    private static final Set<Identifier.System> OF_ONE_CHILD =
            EnumSet.of(Identifier.System.NHS_NUMBER, Identifier.System.UPN, Identifier.System.LA_CHILD_ID);

    private final ReferralForm form;
    private final Place place;

    private FormChecks(ReferralForm form, Place place) {
        this.form = form;
        this.place = place;
    }

    static void of(ReferralForm form, Place place) {
        var checks = new FormChecks(form, place);
        checks.oneNumberOneChild();
        checks.responsibilities();
        form.notGiven().forEach(checks::blank);
        var concern = form.concern();
        if (concern != null) {
            checks.factors(concern);
        }
    }

    static void inOrder(Place place, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            place.findings().problem(place.pointer() + "/to", "impossible-date", "This ends before it begins.");
        }
    }

    /** @param kind of which list, such as {@code child} */
    static void isThere(Place place, @Nullable Integer position, int length, String kind) {
        if (position != null && position >= length) {
            place.findings()
                    .problem(
                            place.pointer(),
                            "no-such-" + kind,
                            "There is no " + kind + " at this place of the list; the first is 0.");
        }
    }

    /** Two children under one number are our conflict to settle; the sender may have mistaken one. */
    private void oneNumberOneChild() {
        var seen = new HashSet<Identifier>();
        for (int i = 0; i < form.children().size(); i++) {
            var identifiers = form.children().get(i).identifiers();
            for (int j = 0; j < identifiers.size(); j++) {
                var identifier = identifiers.get(j);
                if (OF_ONE_CHILD.contains(identifier.system()) && !seen.add(identifier)) {
                    warn(
                            "/children/" + i + "/identifiers/" + j,
                            "number-given-twice",
                            "This number stands at two children; one of them is wrong.");
                }
            }
        }
    }

    private void responsibilities() {
        for (int i = 0; i < form.parentalResponsibility().size(); i++) {
            var responsibility = form.parentalResponsibility().get(i);
            if (contradicts(responsibility)) {
                warn(
                        "/parentalResponsibility/" + i,
                        "responsibility-denied",
                        "The same adult is said not to have parental responsibility.");
            }
        }
    }

    private boolean contradicts(Responsibility responsibility) {
        var adult = responsibility.adult();
        return responsibility.status() == Responsibility.Status.ACTIVE
                && adult != null
                && adult < form.adults().size()
                && form.adults().get(adult).parentalResponsibility() == Answer.NO;
    }

    private void factors(Concern concern) {
        var factors = concern.provisionalFactors();
        if (factors.contains(CensusCodes.NO_FACTORS) && factors.size() > 1) {
            place.findings()
                    .problem(
                            "/concern/provisionalFactors",
                            "factor-21-with-others",
                            "Factor 21, none identified, cannot stand beside another.");
        }
    }

    private void blank(NotGiven blank) {
        if (!place.node().at(blank.field()).isMissingNode()) {
            warn(blank.field(), "given-and-not-given", "There is an answer here, and a reason why there is none.");
        }
    }

    private void warn(String pointer, String code, String detail) {
        place.findings().warn(pointer, code, detail);
    }
}
