package org.safeguardinghub.referral.form.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.form.Adult;
import org.safeguardinghub.referral.form.Adult.Relationship;
import org.safeguardinghub.referral.form.Adult.SafeContact;
import org.safeguardinghub.referral.form.Answer;

/** Reads one adult of a form. */
final class AdultFromJson {

    static Adult of(Place adult, int children, LocalDate today) {
        var birthDate = adult.at("birthDate").date();
        if (birthDate != null && birthDate.isAfter(today)) {
            adult.findings()
                    .problem(adult.pointer() + "/birthDate", "in-the-future", "A date of birth is not in the future.");
        }
        return new Adult(
                ChildFromJson.name(adult.at("name")),
                Parts.of(adult.at("previousNames"), ChildFromJson::name),
                birthDate,
                Parts.of(adult.at("relationships"), item -> relationship(item, children)),
                adult.at("livesWithChild").flag(),
                Parts.of(adult.at("addresses"), AddressFromJson::of),
                adult.at("roles").codes(Adult.Part.class),
                adult.at("riskMarkers").codes(Adult.RiskMarker.class),
                adult.at("parentalResponsibility").code(Answer.class),
                adult.at("awareOfReferral").code(Answer.class),
                safeContact(adult.at("safeContact")),
                adult.at("needs").text(),
                adult.at("views").text());
    }

    private static @Nullable Relationship relationship(Place place, int children) {
        var child = place.at("child").integer();
        var kind = place.at("relationship").code(Relationship.Kind.class);
        FormChecks.isThere(place.at("child"), child, children, "child");
        return child == null || kind == null ? null : new Relationship(child, kind);
    }

    private static @Nullable SafeContact safeContact(Place contact) {
        return contact.isGiven()
                ? new SafeContact(
                        contact.at("phone").text(),
                        contact.at("safeTimes").text(),
                        contact.at("mayLeaveMessage").flag(),
                        contact.at("doNotWrite").flag())
                : null;
    }

    private AdultFromJson() {}
}
