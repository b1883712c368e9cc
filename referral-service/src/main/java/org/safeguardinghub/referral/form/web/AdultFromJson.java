package org.safeguardinghub.referral.form.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.form.Adult;
import org.safeguardinghub.referral.form.Adult.Answer;
import org.safeguardinghub.referral.form.Adult.Relationship;
import org.safeguardinghub.referral.form.Adult.SafeContact;

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
                birthDate,
                relationships(adult.at("relationships"), children),
                adult.at("livesWithChild").flag(),
                adult.at("parentalResponsibility").code(Answer.class),
                adult.at("awareOfReferral").code(Answer.class),
                safeContact(adult.at("safeContact")));
    }

    private static List<Relationship> relationships(Place relationships, int children) {
        return relationships.items().stream()
                .map(item -> relationship(item, children))
                .<Relationship>mapMulti((relationship, found) -> {
                    if (relationship != null) {
                        found.accept(relationship);
                    }
                })
                .toList();
    }

    private static @Nullable Relationship relationship(Place place, int children) {
        var child = place.at("child").integer();
        var kind = place.at("relationship").code(Relationship.Kind.class);
        if (child != null && child >= children) {
            place.findings()
                    .problem(
                            place.pointer() + "/child",
                            "no-such-child",
                            "There is no child at this place of the list; the first is 0.");
        }
        return child == null || kind == null ? null : new Relationship(Objects.requireNonNull(child), kind);
    }

    private static @Nullable SafeContact safeContact(Place contact) {
        return contact.isGiven()
                ? new SafeContact(
                        contact.at("phone").text(),
                        contact.at("safeTimes").text(),
                        contact.at("mayLeaveMessage").flag())
                : null;
    }

    private AdultFromJson() {}
}
