package org.safeguardinghub.referral.form.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.form.Adult;
import org.safeguardinghub.referral.form.Answer;
import org.safeguardinghub.referral.form.Basis;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.Concern;
import org.safeguardinghub.referral.form.Concern.ExtraFamilial;
import org.safeguardinghub.referral.form.Concern.Injury;
import org.safeguardinghub.referral.form.Danger;
import org.safeguardinghub.referral.form.FamilyInformed;
import org.safeguardinghub.referral.form.FamilyInformed.ChildInformed;
import org.safeguardinghub.referral.form.NotGiven;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.form.Referrer;
import org.safeguardinghub.referral.form.Situation;

/** Reads a whole form out of a body that the schema has already been over. */
final class FormFromJson {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** A sender's clock may run ahead of ours. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(1);

    private final Place form;
    private final Instant now;
    private final LocalDate today;

    FormFromJson(Place form, Instant now) {
        this.form = form;
        this.now = now;
        this.today = now.atZone(LONDON).toLocalDate();
    }

    ReferralForm read() {
        var children = children();
        var adults = adults(children.size());
        var lists = new ListsFromJson(children.size(), adults.size());
        var read = new ReferralForm(
                form.at("clientReference").text(),
                danger(form.at("immediateDanger")),
                children,
                adults,
                concern(form.at("concern"), children.size()),
                referrer(form.at("referrer")),
                familyInformed(form.at("familyInformed")),
                basis(form.at("basis")),
                lists.responsibilities(form.at("parentalResponsibility")),
                lists.orders(form.at("orders")),
                situation(form.at("situation")),
                lists.confidences(form.at("confidentialFromFamily")),
                form.at("linkedReferrals").texts(),
                Parts.of(form.at("notGiven"), FormFromJson::blank));
        FormChecks.of(read, form);
        return read;
    }

    private List<Child> children() {
        return form.at("children").items().stream().map(this::child).toList();
    }

    private Child child(Place place) {
        var child = ChildFromJson.of(place);
        ChildChecks.of(child, place, today);
        return child;
    }

    private List<Adult> adults(int children) {
        return form.at("adults").items().stream()
                .map(adult -> AdultFromJson.of(adult, children, today))
                .toList();
    }

    private static Danger danger(Place danger) {
        return new Danger(
                danger.at("present").flag(),
                danger.at("details").text(),
                danger.at("emergencyServicesCalled").flag(),
                danger.at("policeReference").text());
    }

    private @Nullable Concern concern(Place concern, int children) {
        if (!concern.isGiven()) {
            return null;
        }
        return new Concern(
                concern.at("observed").text(),
                concern.at("reportedBy").text(),
                concern.at("opinion").text(),
                concern.at("harms").codes(Concern.Harm.class),
                past(concern.at("incidentAt")),
                concern.at("incidentPlace").text(),
                Parts.of(concern.at("injuries"), injury -> injury(injury, children)),
                concern.at("provisionalFactors").texts(),
                concern.at("thresholdBelieved").text(),
                concern.at("actionsTaken").text(),
                extraFamilial(concern.at("extraFamilial")),
                concern.at("staffSafetyRisk").text(),
                concern.at("workingWell").text(),
                concern.at("needsToHappen").text(),
                concern.at("scale").integer());
    }

    private static @Nullable Injury injury(Place injury, int children) {
        var site = injury.at("site").text();
        var child = injury.at("child").integer();
        FormChecks.isThere(injury.at("child"), child, children, "child");
        return site == null
                ? null
                : new Injury(
                        site,
                        injury.at("side").code(Injury.Side.class),
                        injury.at("description").text(),
                        injury.at("explanation").text(),
                        child);
    }

    private static @Nullable ExtraFamilial extraFamilial(Place outside) {
        return outside.isGiven()
                ? new ExtraFamilial(
                        outside.at("peers").text(),
                        outside.at("places").text(),
                        outside.at("online").text())
                : null;
    }

    private @Nullable Situation situation(Place situation) {
        return situation.isGiven()
                ? new Situation(
                        situation.at("childCurrentLocation").text(),
                        situation.at("childSafeTonight").code(Answer.class),
                        past(situation.at("phoneReferralAt")),
                        situation.at("dslConsulted").flag())
                : null;
    }

    private @Nullable Instant past(Place place) {
        var when = place.instant();
        if (when != null && when.isAfter(now.plus(CLOCK_TOLERANCE))) {
            place.findings().problem(place.pointer(), "in-the-future", "What happened cannot lie in the future.");
        }
        return when;
    }

    private static @Nullable Referrer referrer(Place referrer) {
        return referrer.isGiven()
                ? new Referrer(
                        referrer.at("name").text(),
                        referrer.at("role").text(),
                        referrer.at("sourceCode").text(),
                        referrer.at("phone").text(),
                        referrer.at("email").text(),
                        referrer.at("anonymityRequested").isTrue(),
                        referrer.at("kind").code(Referrer.Kind.class),
                        referrer.at("relationship").text(),
                        referrer.at("anonymityWishes").text())
                : null;
    }

    private @Nullable FamilyInformed familyInformed(Place family) {
        return family.isGiven()
                ? new FamilyInformed(
                        family.at("informed").flag(),
                        family.at("reason").text(),
                        family.at("who").text(),
                        past(family.at("at")),
                        family.at("response").text(),
                        childInformed(family.at("child")))
                : null;
    }

    private @Nullable ChildInformed childInformed(Place child) {
        return child.isGiven()
                ? new ChildInformed(
                        child.at("informed").flag(),
                        past(child.at("at")),
                        child.at("response").text(),
                        child.at("reason").text())
                : null;
    }

    private static @Nullable Basis basis(Place basis) {
        return basis.isGiven()
                ? new Basis(
                        basis.at("codes").texts(),
                        basis.at("agreementToService").code(Basis.Agreement.class),
                        basis.at("reasonNotSeekingConsent").code(Basis.ReasonNotSeeking.class))
                : null;
    }

    private static @Nullable NotGiven blank(Place blank) {
        var field = blank.at("field").text();
        var reason = blank.at("reason").code(NotGiven.Reason.class);
        return field == null || reason == null ? null : new NotGiven(field, reason);
    }
}
