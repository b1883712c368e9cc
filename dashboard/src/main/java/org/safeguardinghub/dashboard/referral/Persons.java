package org.safeguardinghub.dashboard.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** The children and adults of a referral, each as a name and the facts that were given. */
public final class Persons {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Persons() {}

    static Person child(CaseFile.Child child, Instant now) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("On this referral as", PlainWords.of(Vocabulary.ROLE, child.role())));
        facts.add(new Fact("Born", born(child, now)));
        facts.add(new Fact(
                "School",
                child.school() == null ? "Not given" : orNotGiven(child.school().name())));
        facts.add(new Fact("Lives at", addresses(child)));
        facts.add(new Fact("Interpreter needed", PlainWords.yesOrNo(child.interpreterNeeded())));
        return new Person(name(child.name()), facts);
    }

    static Person adult(CaseFile.Adult adult, List<String> children) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Who they are", relationships(adult, children)));
        facts.add(new Fact("Lives with the child", PlainWords.yesOrNo(adult.livesWithChild())));
        facts.add(
                new Fact("Parental responsibility", PlainWords.of(Vocabulary.ANSWER, adult.parentalResponsibility())));
        facts.add(new Fact("Knows about this referral", PlainWords.of(Vocabulary.ANSWER, adult.awareOfReferral())));
        facts.add(new Fact("Safe way to reach them", safely(adult.safeContact())));
        return new Person(name(adult.name()), facts);
    }

    public static String name(CaseFile.@Nullable Name name) {
        if (name == null) {
            return "Name not given";
        }
        var formal =
                Stream.of(name.given(), name.family()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (formal.isBlank()) {
            return orNotGiven(name.knownAs());
        }
        return name.knownAs() == null ? formal : formal + " (known as " + name.knownAs() + ")";
    }

    /** Enough for the strip at the top of the page: first name and age. */
    public static String brief(CaseFile.Child child, Instant now) {
        var name = child.name();
        var first = name == null ? null : name.given() != null ? name.given() : name.knownAs();
        var called = first == null ? "Child, name not given" : first;
        var born = child.birth() == null ? null : child.birth().date();
        return born == null ? called : called + ", " + age(born, now);
    }

    private static String born(CaseFile.Child child, Instant now) {
        if (child.birth() != null && child.birth().date() != null) {
            var date = child.birth().date();
            return written(date, child.birth().precision()) + " (" + age(date, now) + ")";
        }
        return child.expectedDeliveryDate() == null
                ? "Not given"
                : "Expected on " + DATE.format(child.expectedDeliveryDate());
    }

    private static String written(LocalDate date, @Nullable String precision) {
        return switch (precision == null ? "DAY" : precision) {
            case "YEAR" -> "In " + date.getYear();
            case "MONTH" -> DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK).format(date);
            case "ESTIMATED" -> "About " + DATE.format(date);
            default -> DATE.format(date);
        };
    }

    private static int age(LocalDate born, Instant now) {
        return Math.max(
                0, Period.between(born, now.atZone(LONDON).toLocalDate()).getYears());
    }

    /** A confidential address stays off the screen: people stand behind those who read it. */
    private static String addresses(CaseFile.Child child) {
        if (child.addresses() == null || child.addresses().isEmpty()) {
            return "Not given";
        }
        return child.addresses().stream().map(Persons::address).collect(Collectors.joining("; "));
    }

    private static String address(CaseFile.Address address) {
        if (Boolean.TRUE.equals(address.confidential())) {
            return "Confidential address: recorded, not shown here";
        }
        var lines = address.lines() == null ? Stream.<String>of() : address.lines().stream();
        return Stream.concat(lines, Stream.ofNullable(address.postcode())).collect(Collectors.joining(", "));
    }

    private static String relationships(CaseFile.Adult adult, List<String> children) {
        if (adult.relationships() == null || adult.relationships().isEmpty()) {
            return "Not given";
        }
        return adult.relationships().stream()
                .map(tie -> PlainWords.of(Vocabulary.RELATIONSHIP, tie.relationship()) + ofWhom(tie.child(), children))
                .collect(Collectors.joining("; "));
    }

    private static String ofWhom(@Nullable Integer child, List<String> children) {
        return child == null || child < 0 || child >= children.size() ? "" : " of " + children.get(child);
    }

    private static String safely(CaseFile.@Nullable SafeContact contact) {
        if (contact == null || contact.phone() == null) {
            return "Not given: ask before you contact them";
        }
        var times = contact.safeTimes() == null ? "" : ", " + contact.safeTimes();
        var message = Boolean.TRUE.equals(contact.mayLeaveMessage()) ? "; may leave a message" : "; leave no message";
        return contact.phone() + times + message;
    }

    static String orNotGiven(@Nullable String words) {
        return words == null || words.isBlank() ? "Not given" : words;
    }

    static String when(@Nullable Instant at, Instant now) {
        return at == null ? "time not given" : TimeWords.moment(at, now);
    }
}
