package org.safeguardinghub.notification.delivery.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.notification.delivery.Deliveries;
import org.safeguardinghub.notification.delivery.Deliveries.Filter;
import org.safeguardinghub.notification.delivery.DeliveryId;
import org.safeguardinghub.notification.delivery.ReplayDesk;
import org.safeguardinghub.notification.delivery.ReplayDesk.Replaying;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryController {

    /** These see every delivery of their authority; everybody else sees their own agency's only. */
    private static final Set<String> SEES_THE_AUTHORITY = Set.of(
            "front-door-worker",
            "out-of-hours-worker",
            "duty-manager",
            "manager",
            "authority-administrator",
            "auditor");

    private static final int MOST = 100;

    private final Deliveries deliveries;
    private final ReplayDesk replays;

    DeliveryController(Deliveries deliveries, ReplayDesk replays) {
        this.deliveries = deliveries;
        this.replays = replays;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('front-door-worker', 'out-of-hours-worker', 'duty-manager', 'manager',"
            + " 'authority-administrator', 'auditor', 'integration-engineer') or hasAuthority('SCOPE_referrals.read')")
    DeliveryPage list(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID contact,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var most = Math.clamp(limit, 1, MOST);
        var after = cursor == null ? null : new DeliveryId(cursor);
        var found = deliveries.page(filter(caller, contact), after, most + 1);
        var items = found.stream()
                .limit(most)
                .map(planned -> DeliveryView.of(
                        planned, deliveries.log(planned.delivery().id())))
                .toList();
        return new DeliveryPage(items, found.size() > most ? items.getLast().deliveryId() : null);
    }

    /** Sends it once more, under the same id. A partner's engineer replays what was sent to their own agency. */
    @PostMapping("/{id}/replay")
    @PreAuthorize("hasAnyRole('manager', 'duty-manager', 'authority-administrator', 'integration-engineer')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView replay(Caller caller, @PathVariable UUID id) {
        var delivery = new DeliveryId(id);
        return switch (replays.replay(delivery, filter(caller, null), caller)) {
            case Replaying.Again _ ->
                deliveries
                        .planned(delivery)
                        .map(planned -> DeliveryView.of(planned, deliveries.log(delivery)))
                        .orElseThrow();
            case Replaying.ContactIsErased _ ->
                throw new Refused(
                        HttpStatus.GONE,
                        "contact-erased",
                        "The time of this contact was over, and it has been erased.");
            case Replaying.Unknown _ ->
                throw new Refused(HttpStatus.NOT_FOUND, "not-found", "There is no such delivery.");
        };
    }

    private static Filter filter(Caller caller, @Nullable UUID contact) {
        var seesAll = caller.roles().stream().anyMatch(SEES_THE_AUTHORITY::contains);
        return new Filter(
                caller.authority(), seesAll ? null : caller.agency(), contact == null ? null : new ContactId(contact));
    }

    record DeliveryPage(List<DeliveryView> items, @Nullable UUID nextCursor) {}
}
