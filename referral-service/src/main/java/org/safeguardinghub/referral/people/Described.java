package org.safeguardinghub.referral.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.matching.Birth;
import org.safeguardinghub.matching.Description;
import org.safeguardinghub.matching.Home;
import org.safeguardinghub.matching.Name;
import org.safeguardinghub.matching.Number;
import org.safeguardinghub.referral.form.Address;
import org.safeguardinghub.referral.form.Adult;
import org.safeguardinghub.referral.form.Adult.Relationship;
import org.safeguardinghub.referral.form.BirthDate;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.Identifier;
import org.safeguardinghub.referral.form.PersonName;
import org.safeguardinghub.referral.form.ReferralForm;

/** What a form says of one person, as matching reads it. */
final class Described {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static Description of(Named named) {
        var day = named.receivedAt().atZone(LONDON).toLocalDate();
        return named.kind() == PersonKind.CHILD
                ? child(named.form(), named.place(), day)
                : adult(named.form(), named.form().adults().get(named.place()), day);
    }

    /** What was known before an amendment is not lost: former names, homes and numbers stay behind the new ones. */
    static Description amended(Description before, Description now) {
        return new Description(
                together(now.names(), before.names()),
                now.isGrownUp(),
                now.birth() == null ? before.birth() : now.birth(),
                now.expected() == null && now.birth() == null ? before.expected() : now.expected(),
                now.sex() == null ? before.sex() : now.sex(),
                together(now.homes(), before.homes()),
                together(now.numbers(), before.numbers()),
                now.school() == null ? before.school() : now.school(),
                now.mother() == null ? before.mother() : now.mother(),
                now.asOf());
    }

    private static Description child(ReferralForm form, int place, LocalDate day) {
        var child = form.children().get(place);
        return new Description(
                names(child.name(), child.previousNames()),
                false,
                birth(child.birth()),
                child.expectedDeliveryDate(),
                child.sex() == null ? null : child.sex().name(),
                homes(child.addresses()),
                child.identifiers().stream().map(Described::number).toList(),
                school(child),
                mother(form, place),
                day);
    }

    /** Whoever lives with a child lives where that child does. */
    private static Description adult(ReferralForm form, Adult adult, LocalDate day) {
        var children = Boolean.TRUE.equals(adult.livesWithChild())
                ? adult.relationships().stream()
                        .map(Relationship::child)
                        .filter(child -> child < form.children().size())
                        .flatMap(child -> homes(form.children().get(child).addresses()).stream())
                        .distinct()
                        .toList()
                : List.<Home>of();
        var homes = together(homes(adult.addresses()), children);
        return new Description(
                names(adult.name(), adult.previousNames()),
                true,
                adult.birthDate() == null ? null : Birth.on(adult.birthDate()),
                null,
                null,
                homes,
                List.of(),
                null,
                null,
                day);
    }

    private static List<Name> names(@Nullable PersonName name, List<PersonName> previous) {
        return Stream.concat(Stream.ofNullable(name), previous.stream())
                .map(Described::name)
                .toList();
    }

    private static Name name(PersonName name) {
        return new Name(name.given(), name.family(), name.knownAs());
    }

    private static @Nullable Birth birth(@Nullable BirthDate birth) {
        return birth == null
                ? null
                : new Birth(
                        birth.date(),
                        switch (birth.precision()) {
                            case DAY -> Birth.Precision.DAY;
                            case MONTH -> Birth.Precision.MONTH;
                            case YEAR -> Birth.Precision.YEAR;
                            case ESTIMATED -> Birth.Precision.ESTIMATED;
                        });
    }

    private static List<Home> homes(List<Address> addresses) {
        return addresses.stream()
                .map(address -> new Home(
                        address.lines().isEmpty() ? null : String.join(", ", address.lines()),
                        address.postcode() == null ? null : address.postcode().value(),
                        address.uprn() == null ? null : address.uprn().value(),
                        address.confidential()))
                .toList();
    }

    private static Number number(Identifier identifier) {
        var numbering = switch (identifier.system()) {
            case NHS_NUMBER -> Number.Numbering.NHS_NUMBER;
            case UPN, FORMER_UPN -> Number.Numbering.UPN;
            case ULN -> Number.Numbering.ULN;
            case LA_CHILD_ID -> Number.Numbering.LA_CHILD_ID;
        };
        return new Number(numbering, identifier.value(), false);
    }

    private static @Nullable String school(Child child) {
        var school = child.school();
        return school == null ? null : Objects.requireNonNullElse(school.urn(), school.name());
    }

    private static Description.@Nullable Mother mother(ReferralForm form, int child) {
        return form.adults().stream()
                .filter(adult -> adult.relationships().contains(new Relationship(child, Relationship.Kind.MOTHER)))
                .findFirst()
                .map(adult ->
                        new Description.Mother(adult.name() == null ? null : name(adult.name()), adult.birthDate()))
                .orElse(null);
    }

    private static <T> List<T> together(List<T> now, List<T> before) {
        return new ArrayList<>(
                Stream.concat(now.stream(), before.stream()).distinct().toList());
    }

    private Described() {}
}
