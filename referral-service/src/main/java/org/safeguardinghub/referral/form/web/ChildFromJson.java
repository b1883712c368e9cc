package org.safeguardinghub.referral.form.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.form.Answer;
import org.safeguardinghub.referral.form.BirthDate;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.Child.Care;
import org.safeguardinghub.referral.form.Child.Immigration;
import org.safeguardinghub.referral.form.Child.Missing;
import org.safeguardinghub.referral.form.Child.Practice;
import org.safeguardinghub.referral.form.Child.Role;
import org.safeguardinghub.referral.form.Child.School;
import org.safeguardinghub.referral.form.Child.Sex;
import org.safeguardinghub.referral.form.Child.Voice;
import org.safeguardinghub.referral.form.Identifier;
import org.safeguardinghub.referral.form.PersonName;

/** Reads one child of a form. */
final class ChildFromJson {

    static Child of(Place child) {
        var expected = child.at("expectedDeliveryDate").date();
        var role = child.at("role").code(Role.class);
        return new Child(
                role != null ? role : expected == null ? Role.SUBJECT : Role.UNBORN,
                name(child.at("name")),
                Parts.of(child.at("previousNames"), ChildFromJson::name),
                birth(child.at("birth")),
                expected,
                child.at("deceasedOn").date(),
                sex(child.at("sex"), expected),
                child.at("genderIdentity").text(),
                Parts.of(child.at("identifiers"), ChildFromJson::identifier),
                Parts.of(child.at("addresses"), AddressFromJson::of),
                practice(child.at("gp")),
                school(child.at("school")),
                care(child.at("care")),
                child.at("languages").texts(),
                child.at("interpreterNeeded").flag(),
                child.at("communicationNeeds").text(),
                child.at("religion").text(),
                child.at("ethnicity").text(),
                child.at("disabilities").texts(),
                child.at("nationality").text(),
                immigration(child.at("immigration")),
                child.at("privatelyFostered").code(Answer.class),
                child.at("youngCarer").code(Answer.class),
                missing(child.at("missing")),
                voice(child.at("voice")));
    }

    static @Nullable PersonName name(Place name) {
        var given = name.at("given").text();
        var middle = name.at("middle").text();
        var family = name.at("family").text();
        var knownAs = name.at("knownAs").text();
        boolean isEmpty = given == null && middle == null && family == null && knownAs == null;
        return isEmpty ? null : new PersonName(given, middle, family, knownAs);
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

    private static @Nullable Practice practice(Place gp) {
        return gp.isGiven()
                ? new Practice(gp.at("odsCode").text(), gp.at("name").text())
                : null;
    }

    private static @Nullable School school(Place school) {
        return school.isGiven()
                ? new School(
                        school.at("urn").text(),
                        school.at("name").text(),
                        school.at("year").text(),
                        school.at("sen").code(School.Sen.class),
                        school.at("attendancePercent").integer(),
                        school.at("standing").code(School.Standing.class))
                : null;
    }

    private static @Nullable Care care(Place care) {
        return care.isGiven()
                ? new Care(
                        care.at("legalStatus").code(Care.LegalStatus.class),
                        Parts.of(care.at("history"), ChildFromJson::episode))
                : null;
    }

    private static Care.@Nullable Episode episode(Place episode) {
        var kind = episode.at("kind").code(Care.Episode.Kind.class);
        var from = episode.at("from").date();
        var to = episode.at("to").date();
        FormChecks.inOrder(episode, from, to);
        return kind == null
                ? null
                : new Care.Episode(
                        kind,
                        episode.at("authority").text(),
                        episode.at("category").text(),
                        from,
                        to);
    }

    private static @Nullable Immigration immigration(Place immigration) {
        return immigration.isGiven()
                ? new Immigration(
                        immigration.at("status").text(),
                        immigration.at("noRecourseToPublicFunds").code(Answer.class),
                        immigration.at("unaccompanied").code(Answer.class),
                        immigration.at("ageAssessment").code(Immigration.AgeAssessment.class))
                : null;
    }

    private static @Nullable Missing missing(Place missing) {
        return missing.isGiven()
                ? new Missing(
                        missing.at("now").flag(),
                        missing.at("since").instant(),
                        missing.at("policeReference").text())
                : null;
    }

    private static @Nullable Voice voice(Place voice) {
        return voice.isGiven()
                ? new Voice(
                        voice.at("words").text(),
                        voice.at("heardBy").text(),
                        voice.at("heardAt").instant(),
                        voice.at("method").code(Voice.Method.class),
                        voice.at("alone").flag(),
                        voice.at("interpreter").code(Voice.Interpreter.class),
                        voice.at("wishes").text(),
                        voice.at("notSpokenToBecause").text(),
                        voice.at("saidByOthers").text())
                : null;
    }

    private ChildFromJson() {}
}
