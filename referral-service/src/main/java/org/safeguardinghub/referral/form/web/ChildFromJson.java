package org.safeguardinghub.referral.form.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.form.Address;
import org.safeguardinghub.referral.form.BirthDate;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.Child.Role;
import org.safeguardinghub.referral.form.Child.School;
import org.safeguardinghub.referral.form.Child.Sex;
import org.safeguardinghub.referral.form.Child.Voice;
import org.safeguardinghub.referral.form.Identifier;
import org.safeguardinghub.referral.form.PersonName;
import org.safeguardinghub.referral.form.PostCode;
import org.safeguardinghub.referral.form.Uprn;

/** Reads one child of a form. */
final class ChildFromJson {

    static Child of(Place child) {
        var expected = child.at("expectedDeliveryDate").date();
        var role = child.at("role").code(Role.class);
        return new Child(
                role != null ? role : expected == null ? Role.SUBJECT : Role.UNBORN,
                name(child.at("name")),
                birth(child.at("birth")),
                expected,
                sex(child.at("sex"), expected),
                identifiers(child.at("identifiers")),
                child.at("addresses").items().stream()
                        .filter(Place::isGiven)
                        .map(ChildFromJson::address)
                        .toList(),
                school(child.at("school")),
                child.at("languages").texts(),
                child.at("interpreterNeeded").flag(),
                child.at("ethnicity").text(),
                child.at("disabilities").texts(),
                voice(child.at("voice")));
    }

    static @Nullable PersonName name(Place name) {
        var given = name.at("given").text();
        var family = name.at("family").text();
        var knownAs = name.at("knownAs").text();
        boolean isEmpty = given == null && family == null && knownAs == null;
        return isEmpty ? null : new PersonName(given, family, knownAs);
    }

    private static @Nullable BirthDate birth(Place birth) {
        var date = birth.at("date").date();
        var precision = birth.at("precision").code(BirthDate.Precision.class);
        return date == null ? null : new BirthDate(date, precision == null ? BirthDate.Precision.DAY : precision);
    }

    /** The census wants U for the unborn, whatever a scan has shown. */
    private static @Nullable Sex sex(Place place, @Nullable LocalDate expected) {
        var sex = place.code(Sex.class);
        if (expected == null || sex == Sex.U) {
            return sex;
        }
        if (sex != null) {
            place.findings()
                    .warn(place.pointer(), "sex-of-unborn", "The sex of an unborn child is recorded as U, unknown.");
        }
        return Sex.U;
    }

    private static List<Identifier> identifiers(Place identifiers) {
        return identifiers.items().stream()
                .map(ChildFromJson::identifier)
                .<Identifier>mapMulti((identifier, found) -> {
                    if (identifier != null) {
                        found.accept(identifier);
                    }
                })
                .toList();
    }

    private static @Nullable Identifier identifier(Place identifier) {
        var system = identifier.at("system").code(Identifier.System.class);
        if (system == null) {
            return null;
        }
        var number = identifier.at("value");
        var read = number.value(value -> new Identifier(system, value));
        if (read != null && read.hasUnknownAuthority()) {
            number.findings()
                    .warn(number.pointer(), "upn-unknown-authority", "We know no local authority of this code.");
        }
        return read;
    }

    private static Address address(Place address) {
        var postcode = address.at("postcode");
        var read = postcode.value(PostCode::new);
        if (read != null && !read.looksUsual()) {
            postcode.findings()
                    .warn(postcode.pointer(), "unusual-postcode", "This does not look like a United Kingdom postcode.");
        }
        return new Address(
                address.at("lines").texts(),
                read,
                address.at("uprn").value(Uprn::new),
                address.at("confidential").isTrue());
    }

    private static @Nullable School school(Place school) {
        return school.isGiven()
                ? new School(school.at("urn").text(), school.at("name").text())
                : null;
    }

    private static @Nullable Voice voice(Place voice) {
        return voice.isGiven()
                ? new Voice(
                        voice.at("words").text(),
                        voice.at("heardBy").text(),
                        voice.at("heardAt").instant())
                : null;
    }

    private ChildFromJson() {}
}
