package org.safeguardinghub.dashboard.person;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * One person across contacts. What may not be shown does not come from the hub, and the page adds nothing to it.
 *
 * @param ask whom to ask about a restricted person, of whom nothing else is shown
 * @param marks what else must not be missed
 * @param choices what the restricted-records officer may do; empty for everybody else
 * @param emergencies for which the viewer may open a restricted record without asking; empty where there is nothing to open
 * @param opensReferrals whether the viewer may open the referrals that are listed
 */
public record PersonPage(
        String id,
        String name,
        String kind,
        @Nullable String ask,
        List<String> marks,
        List<Contact> contacts,
        List<Number> numbers,
        List<Choice> choices,
        boolean opensReferrals,
        List<Choice> emergencies,
        Typed typed,
        Mistakes mistakes,
        @Nullable String notice) {

    static PersonPage of(
            PersonFile file, Viewer viewer, Typed typed, Mistakes mistakes, @Nullable String notice, Instant now) {
        return new PersonPage(
                file.personId().toString(),
                name(file),
                PlainWords.of(Vocabulary.PERSON, file.kind()),
                file.ask(),
                marks(file, now),
                file.named().stream().map(named -> Contact.of(named, now)).toList(),
                file.numbers().stream().map(number -> Number.of(number, now)).toList(),
                viewer.keepsRestrictedRecords() ? choices(file) : List.of(),
                viewer.isAtTheFrontDoor(),
                file.ask() != null && viewer.isAtTheFrontDoor() ? Emergencies.REASONS : List.of(),
                typed,
                mistakes,
                notice);
    }

    public List<Choice> minutes() {
        return Emergencies.MINUTES;
    }

    public String address() {
        return "/people/" + id;
    }

    /** The numbers that still count as theirs, to choose from. */
    public List<Choice> standing() {
        return numbers.stream()
                .filter(number -> number.ended() == null)
                .map(number ->
                        Choice.of(number.system() + " " + number.value(), number.systemWords() + " " + number.value()))
                .toList();
    }

    private static String name(PersonFile file) {
        if (file.ask() != null) {
            return "A restricted record";
        }
        return file.named().stream()
                .map(PersonFile.Named::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("Name not given");
    }

    private static List<String> marks(PersonFile file, Instant now) {
        var others = file.sameAs() == null ? 0 : file.sameAs().size();
        return Stream.of(
                        file.openUntil() == null
                                ? ""
                                : "You opened this restricted record in an emergency. You may read it until "
                                        + TimeWords.moment(file.openUntil(), now)
                                        + ". A manager looks at why you did.",
                        isSealed(file)
                                ? "Sealed: for everybody but a restricted-records officer this record does not exist."
                                : "",
                        isRestricted(file) && file.ask() == null && file.openUntil() == null
                                ? "Restricted: workers see only that there is a record, and that they have to ask a manager."
                                : "",
                        others == 0
                                ? ""
                                : "A worker has said that " + (others + 1)
                                        + " records are this person. They are shown together.")
                .filter(mark -> !mark.isEmpty())
                .toList();
    }

    private static List<Choice> choices(PersonFile file) {
        return List.of(
                isSealed(file)
                        ? new Choice("unseal", "Unseal", "The record is found and matched like any other again.")
                        : new Choice(
                                "seal",
                                "Seal",
                                "For adoption, or where even a hint would put somebody at risk. No link, no hint."),
                isRestricted(file)
                        ? new Choice("unrestrict", "Take the restriction away", "Workers see all of it again.")
                        : new Choice("restrict", "Restrict", "Workers see that there is a record, and ask a manager."));
    }

    private static boolean isSealed(PersonFile file) {
        return Boolean.TRUE.equals(file.sealed());
    }

    private static boolean isRestricted(PersonFile file) {
        return Boolean.TRUE.equals(file.restricted());
    }

    private static String orNotGiven(@Nullable String words) {
        return words == null || words.isBlank() ? "Not given" : words;
    }

    /** A contact in which they are named, and as what. */
    public record Contact(
            String reference,
            String received,
            String from,
            String stage,
            String name,
            List<String> roles,
            List<String> orders) {

        static Contact of(PersonFile.Named named, Instant now) {
            return new Contact(
                    named.reference(),
                    named.receivedAt() == null ? "Not given" : TimeWords.moment(named.receivedAt(), now),
                    orNotGiven(named.from()),
                    PlainWords.of(Vocabulary.STATE, named.state()),
                    orNotGiven(named.name()),
                    words(named.roles(), List.of(Vocabulary.ROLE, Vocabulary.RELATIONSHIP, Vocabulary.PART)),
                    words(named.orders(), List.of(Vocabulary.ORDER)));
        }

        private static List<String> words(@Nullable List<String> codes, List<Vocabulary> lists) {
            return codes == null
                    ? List.of()
                    : codes.stream().map(code -> words(code, lists)).toList();
        }

        private static String words(String code, List<Vocabulary> lists) {
            return lists.stream()
                    .flatMap(list -> PlainWords.known(list, code).stream())
                    .findFirst()
                    .orElseGet(() -> PlainWords.of(lists.getFirst(), code));
        }
    }

    /** @param ended since when somebody has known that it is not theirs; null while it stands */
    public record Number(
            String system,
            String systemWords,
            String value,
            String standing,
            String said,
            @Nullable String ended) {

        static Number of(PersonFile.Numbered number, Instant now) {
            var doubt = number.reason() == null || number.reason().equals("NONE")
                    ? ""
                    : ": " + PlainWords.of(Vocabulary.NUMBER_DOUBT, number.reason());
            return new Number(
                    number.system(),
                    PlainWords.of(Vocabulary.NUMBER, number.system()),
                    number.value(),
                    PlainWords.of(Vocabulary.NUMBER_STATUS, number.status()) + doubt,
                    orNotGiven(number.assertedBy())
                            + (number.assertedAt() == null ? "" : ", " + TimeWords.moment(number.assertedAt(), now)),
                    number.to() == null ? null : TimeWords.date(number.to()));
        }
    }
}
