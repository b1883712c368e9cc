package org.safeguardinghub.referral.people;

import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Children for whom a record is opened because another contact names them. */
@Service
@Transactional
public class KnownChildren {

    private final ContactReader contacts;
    private final People people;
    private final Matching matching;
    private final Candidates candidates;
    private final MatchDesk desk;

    KnownChildren(ContactReader contacts, People people, Matching matching, Candidates candidates, MatchDesk desk) {
        this.contacts = contacts;
        this.people = people;
        this.matching = matching;
        this.candidates = candidates;
        this.desk = desk;
    }

    /**
     * That the first child of the contact that was opened is the one whom the other contact names: an answer like any
     * other, with a reason, kept and taken back alike. A sealed record is bridged by nobody.
     *
     * @param place in the other contact's list of children
     */
    public void isOpenedFor(Caller worker, ContactId opened, ContactId named, int place, String why) {
        contacts.enter(Boundary.ofWorker(worker));
        matching.lookNow(opened);
        matching.lookNow(named);
        var here = people.child(opened, 0).orElseThrow();
        people.child(named, place).ifPresent(there -> {
            matching.putSideBySide(here, there);
            candidates.between(here, there).ifPresent(candidate -> desk.settle(worker, candidate, why));
        });
    }
}
