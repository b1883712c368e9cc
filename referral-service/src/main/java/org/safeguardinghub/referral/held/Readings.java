package org.safeguardinghub.referral.held;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.audit.AuditReader;
import org.safeguardinghub.kit.audit.AuditReader.Entry;
import org.safeguardinghub.kit.audit.AuditReader.Subject;
import org.safeguardinghub.referral.people.WhatWasSeen;
import org.safeguardinghub.referral.workforce.Colleagues;
import org.springframework.stereotype.Service;

/**
 * Who read the record, month by month: whether at the front door or of another agency, what they did and how often. Nobody
 * is named, and no other agency either: the name of a refuge says where somebody is.
 */
@Service
class Readings {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int PORTION = 1_000;
    private static final int MOST = 20_000;

    private final AuditReader trail;
    private final Colleagues colleagues;

    Readings(AuditReader trail, Colleagues colleagues) {
        this.trail = trail;
        this.colleagues = colleagues;
    }

    /** @param isWhole not, where there are more than can be looked through at once */
    record Found(boolean isWhole, List<Item> items) {}

    /** @param contact none where it was the person's own record */
    private record Group(@Nullable ContactId contact, YearMonth month, boolean isOurs, boolean tellsOfProtection) {

        String key() {
            return String.join(
                    "|",
                    "reading",
                    contact == null ? "person" : contact.toString(),
                    month.toString(),
                    isOurs ? "here" : "elsewhere",
                    tellsOfProtection ? "protected" : "open");
        }
    }

    Found of(AuthorityId authority, Set<PersonId> same, Set<ContactId> contacts) {
        var entries = entries(authority, same, contacts);
        var workers = colleagues
                .these(
                        authority,
                        entries.stream()
                                .flatMap(entry -> entry.account().stream())
                                .collect(Collectors.toSet()))
                .keySet();
        var groups = new TreeMap<Group, List<Entry>>(Comparator.comparing(Group::key));
        for (var entry : entries) {
            if (WhatWasSeen.by(entry).isPresent()) {
                var group =
                        group(entry, entry.account().filter(workers::contains).isPresent());
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(entry);
            }
        }
        return new Found(
                entries.size() < MOST,
                groups.entrySet().stream()
                        .map(one -> item(one.getKey(), one.getValue()))
                        .toList());
    }

    private List<Entry> entries(AuthorityId authority, Set<PersonId> same, Set<ContactId> contacts) {
        var subjects = new ArrayList<Subject>();
        same.forEach(person -> subjects.add(new Subject("person", person.toString())));
        contacts.forEach(contact -> subjects.add(new Subject("contact", contact.toString())));
        var all = new ArrayList<Entry>();
        List<Entry> portion;
        do {
            long before = all.isEmpty() ? Long.MAX_VALUE : all.getLast().id();
            portion = trail.of(authority, subjects, before, PORTION);
            all.addAll(portion);
        } while (portion.size() == PORTION && all.size() < MOST);
        return all;
    }

    private static Group group(Entry entry, boolean isOurs) {
        var subject = entry.subject();
        return new Group(
                subject.type().equals("contact") ? new ContactId(UUID.fromString(subject.id())) : null,
                YearMonth.from(entry.at().atZone(LONDON)),
                isOurs,
                WhatWasSeen.tellsOfProtection(entry));
    }

    /** That another agency read it says who told us, where it is theirs. */
    private static Item item(Group group, List<Entry> entries) {
        Map<String, Long> howOften = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> WhatWasSeen.by(entry).orElseThrow(), TreeMap::new, Collectors.counting()));
        var marks = EnumSet.of(group.tellsOfProtection() ? Item.Mark.MAY_NAME_OTHERS : Item.Mark.ABOUT_SUBJECT);
        if (!group.isOurs()) {
            marks.add(Item.Mark.REFERRER);
        }
        return new Item(
                group.key(),
                group.tellsOfProtection() ? "PROTECTED_READING" : "READING",
                group.contact(),
                null,
                entries.stream().map(Entry::at).min(Instant::compareTo).orElseThrow(),
                group.isOurs() ? "Somebody at the front door" : "Somebody of another agency",
                howOften.entrySet().stream()
                        .map(one -> new Item.Field(
                                "They " + one.getKey(),
                                one.getValue() + (one.getValue() == 1 ? " time in " : " times in ") + group.month()))
                        .toList(),
                marks,
                Set.of());
    }
}
