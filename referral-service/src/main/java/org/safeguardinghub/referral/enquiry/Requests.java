package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.calendar.GatheringClock;
import org.safeguardinghub.referral.contact.Boundary;

/** Every information request, seen from inside a boundary; each version of it is kept. */
public interface Requests {

    /** @return false if the agency has an outstanding request about this contact already */
    boolean add(InformationRequest.Sent request, Noted noted);

    Optional<KeptRequest> find(Boundary boundary, RequestId id);

    /** In the order they were sent. */
    List<KeptRequest> of(Boundary boundary, ContactId contact);

    /** An agency's own: outstanding ones first, by due time. */
    List<KeptRequest> page(Boundary boundary, @Nullable Place after, int limit);

    /** Takes the next state and keeps it, if nobody has changed the request since. */
    boolean move(KeptRequest from, InformationRequest next, Noted noted);

    /** What a list of contacts shows: how many agencies were asked, and how many have nothing outstanding. */
    void count(AuthorityId authority, ContactId contact);

    /** Outstanding requests whose reminder is due while their contact is open, held until the end of the transaction. */
    List<KeptRequest> toChase(Instant now);

    /** Outstanding requests of contacts that were rated more urgent since, with the clock that now holds. */
    List<Hastened> hastened();

    /** Requests sent without a disclosure decision. */
    List<KeptRequest> unreconciled();

    /** A request with the version it has. */
    record KeptRequest(InformationRequest request, int version) {}

    record Hastened(KeptRequest kept, GatheringClock clock) {}

    /** Who did what to it. */
    record Noted(What what, Instant at, String bySubject, String byName) {

        public enum What {
            SENT,
            CHASED,
            ANSWERED,
            REFUSED,
            WRONG_CHILD,
            CANCELLED,
            DUE_SOONER,
            RECONCILED
        }
    }

    /** Where a page ended. */
    record Place(boolean isClosed, Instant dueAt, RequestId id) {}
}
