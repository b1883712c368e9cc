package org.safeguardinghub.notification.arrival.web;

import java.util.List;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.kit.inbox.EventHandlers;
import org.safeguardinghub.kit.inbox.EventInbox;
import org.safeguardinghub.notification.arrival.ArrivalEvents;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The direct way in: danger never waits for a broker (design section 11). The event is the one that Kafka will carry,
 * with the same id, so whichever comes second has no effect.
 */
@RestController
class EventDoor {

    private final EventInbox inbox;
    private final EventHandlers handlers;
    private final EventRecords records;

    EventDoor(EventInbox inbox, ArrivalEvents events, EventRecords records) {
        this.inbox = inbox;
        this.handlers = events.handlers();
        this.records = records;
    }

    @PostMapping("/internal/v1/events")
    @PreAuthorize("hasRole('hub-service')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void told(@RequestHeader HttpHeaders headers, @RequestBody byte[] body) {
        inbox.consume(ArrivalEvents.CONSUMER, List.of(records.of(Topics.REFERRAL, headers, body)), handlers);
    }
}
