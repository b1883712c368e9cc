package org.safeguardinghub.referral.held;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.chronology.Difference;
import org.safeguardinghub.referral.chronology.Entry;
import org.safeguardinghub.referral.chronology.Teller;
import org.safeguardinghub.referral.held.BesideTheForms.Kept;
import org.safeguardinghub.referral.held.Item.Field;
import org.safeguardinghub.referral.held.Item.Mark;
import org.safeguardinghub.referral.held.Places.Place;
import org.safeguardinghub.referral.restriction.AddressMask;

/**
 * Takes the entries of a chronology apart, so that what is about somebody else, or says where somebody is, can be kept
 * back without the rest. A confidential address does not leave at all, whoever tells of it (ADR 0044).
 *
 * @param subject where the person who is asked about is named
 */
record Sorting(Set<Place> subject, boolean isRestricted, AddressMask mask) {

    private static final Pattern PERSON = Pattern.compile("(children|adults)/(\\d+)/(.*)");
    private static final Pattern PART_OF_A_NAME = Pattern.compile("(name|knownAs|previousNames|formerNames)(/.*)?");
    private static final Set<String> TOLD_BY_THE_SENDER = Set.of("RECEIVED", "AMENDED");

    Sorting {
        subject = Set.copyOf(subject);
    }

    List<Item> items(List<Entry> entries) {
        var names = names(entries);
        return entries.stream().flatMap(entry -> items(entry, names)).toList();
    }

    /** What stands in no form: its words may be about anybody, and may say where somebody is. */
    Item item(Kept kept) {
        var marks = EnumSet.of(Mark.MAY_NAME_OTHERS);
        marks.addAll(kept.marks());
        return marked(new Item(
                kept.kind() + "|" + kept.id(),
                kept.kind(),
                kept.contact(),
                kept.reference(),
                kept.at(),
                kept.from(),
                kept.fields().stream()
                        .map(field -> new Field(field.what(), mask.said(field.text())))
                        .toList(),
                marks,
                Set.of()));
    }

    /** The same, said to be of a restricted record where it is. */
    Item marked(Item item) {
        if (!isRestricted) {
            return item;
        }
        var marks = EnumSet.of(Mark.RESTRICTED);
        marks.addAll(item.marks());
        return new Item(
                item.key(),
                item.kind(),
                item.contact(),
                item.reference(),
                item.at(),
                item.from(),
                item.fields(),
                marks,
                item.others());
    }

    private Stream<Item> items(Entry entry, Names names) {
        var parts = new LinkedHashMap<Set<Mark>, List<Difference>>();
        if (entry.differences().isEmpty() || entry.why() != null) {
            parts.put(marks(entry, EnumSet.of(Mark.MAY_NAME_OTHERS)), new ArrayList<>());
        }
        for (var difference : entry.differences()) {
            parts.computeIfAbsent(marks(entry, of(entry, difference)), _ -> new ArrayList<>())
                    .add(difference);
        }
        return parts.entrySet().stream().map(part -> item(entry, part.getKey(), part.getValue(), names));
    }

    private Item item(Entry entry, Set<Mark> marks, List<Difference> differences, Names names) {
        var contact = entry.mark().contact();
        var fields = new ArrayList<Field>();
        if (differences.isEmpty() && entry.why() != null) {
            fields.add(new Field("Reason", mask.said(entry.why())));
        }
        differences.forEach(difference -> fields.add(new Field(
                difference.what(),
                marks.contains(Mark.CONFIDENTIAL_ADDRESS) ? AddressMask.WITHHELD : words(difference))));
        return new Item(
                String.join("|", entry.mark().cursor(), String.join("+", sorted(marks))),
                entry.kind(),
                contact,
                entry.reference(),
                entry.mark().at(),
                said(entry.teller()),
                fields,
                marks,
                names.ofOthers(contact));
    }

    private String words(Difference difference) {
        var before = difference.before();
        var after = Objects.requireNonNullElse(difference.after(), "(taken away)");
        return mask.said(before == null ? after : before + " → " + after);
    }

    private Set<Mark> marks(Entry entry, Set<Mark> own) {
        var marks = EnumSet.copyOf(own);
        if (isRestricted) {
            marks.add(Mark.RESTRICTED);
        }
        if (entry.teller().source() == Teller.Source.AGENCY) {
            marks.add(TOLD_BY_THE_SENDER.contains(entry.kind()) ? Mark.FROM_REFERRER : Mark.FROM_AGENCY);
        }
        return marks;
    }

    private Set<Mark> of(Entry entry, Difference difference) {
        var path = difference.path();
        var marks = EnumSet.of(about(entry.mark().contact(), path));
        if (path.contains("safeContact")) {
            marks.add(Mark.SAFE_CONTACT);
        }
        if (path.contains("address") || path.contains("childCurrentLocation")) {
            marks.addAll(isKeptBack(difference) ? EnumSet.of(Mark.CONFIDENTIAL_ADDRESS) : EnumSet.noneOf(Mark.class));
        }
        if (path.contains("voice")) {
            marks.add(Mark.CHILDS_OWN_WORDS);
        }
        if (path.contains("staffSafetyRisk")) {
            marks.add(Mark.STAFF_SAFETY);
        }
        if (path.startsWith("referrer") || path.startsWith("submittedBy") || path.equals("concern/reportedBy")) {
            marks.add(Mark.REFERRER);
        }
        return marks;
    }

    /** The chronology says of an address that was marked only that it is kept apart; others are known by the mask. */
    private boolean isKeptBack(Difference difference) {
        return Stream.of(difference.before(), difference.after())
                .filter(Objects::nonNull)
                .anyMatch(text -> text.startsWith("kept apart")
                        || !mask.said(text).equals(text)
                        || mask.hides(List.of(text), text, text));
    }

    private Mark about(ContactId contact, String path) {
        var person = PERSON.matcher(path);
        if (!person.matches()) {
            return path.startsWith("referrer") ? Mark.ABOUT_ANOTHER : Mark.MAY_NAME_OTHERS;
        }
        return subject.contains(place(contact, person)) ? Mark.ABOUT_SUBJECT : Mark.ABOUT_ANOTHER;
    }

    private static Place place(ContactId contact, Matcher person) {
        return new Place(contact, person.group(1).equals("children"), Integer.parseInt(person.group(2)));
    }

    private static List<String> sorted(Set<Mark> marks) {
        return marks.stream().map(Mark::name).sorted().toList();
    }

    private static String said(Teller teller) {
        return teller.name() == null ? teller.said() : teller.said() + ": " + teller.name();
    }

    /** Every word of a name that a form of the contact ever had. */
    private Names names(List<Entry> entries) {
        var names = new Names(new TreeMap<>(), new HashSet<>());
        for (var entry : entries) {
            for (var difference : entry.differences()) {
                var person = PERSON.matcher(difference.path());
                if (person.matches() && PART_OF_A_NAME.matcher(person.group(3)).matches()) {
                    names.add(
                            entry.mark().contact(),
                            subject.contains(place(entry.mark().contact(), person)),
                            difference);
                } else if (difference.path().equals("referrer/name")) {
                    names.add(entry.mark().contact(), false, difference);
                }
            }
        }
        return names;
    }

    /** A word that is also part of the subject's own name is nobody else's. */
    private record Names(Map<String, Set<String>> others, Set<String> own) {

        void add(ContactId contact, boolean isSubject, Difference name) {
            var words = isSubject ? own : others.computeIfAbsent(contact.value().toString(), _ -> new HashSet<>());
            Stream.of(name.before(), name.after())
                    .filter(Objects::nonNull)
                    .flatMap(text -> Stream.of(text.split("[\\s,]+")))
                    .filter(word -> word.length() > 1)
                    .forEach(words::add);
        }

        Set<String> ofOthers(ContactId contact) {
            var words = new HashSet<>(others.getOrDefault(contact.value().toString(), Set.of()));
            words.removeAll(own);
            return words;
        }
    }
}
