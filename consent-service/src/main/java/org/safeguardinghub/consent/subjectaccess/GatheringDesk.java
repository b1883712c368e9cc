package org.safeguardinghub.consent.subjectaccess;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.sharing.Restriction;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.consent.subjectaccess.Gathering.Proposed;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Mark;
import org.safeguardinghub.consent.subjectaccess.Holders.Told;
import org.safeguardinghub.consent.subjectaccess.Step.Answer;
import org.safeguardinghub.consent.subjectaccess.Step.Part;
import org.safeguardinghub.consent.subjectaccess.Step.Source;
import org.safeguardinghub.consent.subjectaccess.SubjectAccessDesk.Stepped;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.stereotype.Service;

/** Asks every service for all that it holds. What does not answer is named, and asked again the next time. */
@Service
public class GatheringDesk {

    private final SubjectAccessDesk desk;
    private final Holders holders;
    private final OwnRecords own;
    private final AccessRules rules;
    private final SharingDesk sharing;
    private final InstantSource clock;

    GatheringDesk(
            SubjectAccessDesk desk,
            Holders holders,
            OwnRecords own,
            AccessRules rules,
            SharingDesk sharing,
            InstantSource clock) {
        this.desk = desk;
        this.holders = holders;
        this.own = own;
        this.rules = rules;
        this.sharing = sharing;
        this.clock = clock;
    }

    /** No transaction is open while others are asked. */
    public Stepped gather(Caller caller, RequestId id, int seen) {
        var allowed = desk.mayGather(caller, id, seen);
        return allowed instanceof Stepped.Done(var request) ? gather(caller, request, seen) : allowed;
    }

    private Stepped gather(Caller caller, SubjectAccess request, int seen) {
        var file = request.file();
        var gathering = all(caller.authority(), file.asked());
        var step = new Step.Gathered(file.gatherings() + 1, gathering.parts());
        return desk.gathered(caller, file.id(), seen, step, gathering.items());
    }

    private Gathering all(AuthorityId authority, Asked asked) {
        var ofPerson = holders.aboutPerson(authority, asked.subject());
        var parts = new ArrayList<Part>();
        var items = new ArrayList<HeldItem>();
        take(Source.REFERRAL_SERVICE, ofPerson, parts, items);
        boolean mayAskOthers = ofPerson.answer() == Answer.GIVEN;
        for (var source : List.of(Source.NETWORK_SERVICE, Source.NOTIFICATION_SERVICE)) {
            take(source, mayAskOthers ? ofOthers(source, authority, ofPerson.contacts()) : notAsked(), parts, items);
        }
        take(
                Source.CONSENT_SERVICE,
                mayAskOthers ? own.about(authority, ofPerson.contacts()) : notAsked(),
                parts,
                items);
        return new Gathering(parts, proposed(authority, asked, items));
    }

    private Told ofOthers(Source source, AuthorityId authority, Set<ContactId> contacts) {
        return contacts.isEmpty() ? Told.nothing(Answer.GIVEN) : holders.aboutContacts(source, authority, contacts);
    }

    private static Told notAsked() {
        return Told.nothing(Answer.NOT_ASKED);
    }

    private static void take(Source source, Told told, List<Part> parts, List<HeldItem> items) {
        parts.add(new Part(source, told.answer(), told.items().size()));
        items.addAll(told.items());
    }

    private List<Proposed> proposed(AuthorityId authority, Asked asked, List<HeldItem> items) {
        var now = clock.instant();
        var known = new HashMap<ContactId, Set<Mark>>();
        items.stream()
                .map(HeldItem::contact)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(contact -> known.put(contact, restrictions(authority, contact)));
        return items.stream()
                .map(item -> item.also(ofContact(item.contact(), known)))
                .map(item -> new Proposed(item, rules.propose(item, asked.by(), now)))
                .toList();
    }

    /** What belongs to no contact may tell of any of them: what is so of one of them is so of it. */
    private static Set<Mark> ofContact(@Nullable ContactId contact, Map<ContactId, Set<Mark>> known) {
        return contact == null
                ? known.values().stream().flatMap(Set::stream).collect(Collectors.toSet())
                : known.getOrDefault(contact, Set.of());
    }

    /** Of a contact whose sharing record we do not have, the most careful is so. */
    private Set<Mark> restrictions(AuthorityId authority, ContactId contact) {
        return sharing.find(contact, authority)
                .map(record -> marks(record.restrictions()))
                .orElseGet(() -> EnumSet.of(Mark.REFERRER_PROTECTED, Mark.FAMILY_NOT_INFORMED));
    }

    private static Set<Mark> marks(Set<Restriction> restrictions) {
        var marks = EnumSet.noneOf(Mark.class);
        for (var restriction : restrictions) {
            marks.add(
                    switch (restriction) {
                        case PROTECT_REFERRER, ANONYMITY_REQUESTED -> Mark.REFERRER_PROTECTED;
                        case FAMILY_NOT_INFORMED, FAMILY_INFORMED_NOT_STATED -> Mark.FAMILY_NOT_INFORMED;
                    });
        }
        return marks;
    }
}
