package org.safeguardinghub.notification.alert.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.notification.alert.AlertDesk;
import org.safeguardinghub.notification.alert.AlertDesk.Taking;
import org.safeguardinghub.notification.alert.AlertId;
import org.safeguardinghub.notification.alert.Alerts;
import org.safeguardinghub.notification.alert.Alerts.Reader;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/alerts")
class AlertController {

    private static final String PEOPLE_WHO_ANSWER_ALERTS =
            "hasAnyRole('front-door-worker', 'out-of-hours-worker', 'duty-manager', 'manager', 'integration-engineer',"
                    + " 'authority-administrator')";
    private static final int MOST = 100;

    private final AlertDesk desk;
    private final Alerts alerts;

    AlertController(AlertDesk desk, Alerts alerts) {
        this.desk = desk;
        this.alerts = alerts;
    }

    @GetMapping
    @PreAuthorize(PEOPLE_WHO_ANSWER_ALERTS)
    AlertPage list(
            Caller caller,
            @RequestParam(defaultValue = "open") State state,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var most = Math.clamp(limit, 1, MOST);
        var reader = new Reader(caller.authority(), caller.roles());
        var after = cursor == null ? null : new AlertId(cursor);
        var found = alerts.page(reader, state == State.open, after, most + 1);
        var items = found.stream().limit(most).map(AlertView::of).toList();
        return new AlertPage(items, found.size() > most ? items.getLast().alertId() : null);
    }

    @PostMapping("/{id}/acknowledge")
    @PreAuthorize(PEOPLE_WHO_ANSWER_ALERTS)
    AlertView acknowledge(Caller caller, @PathVariable UUID id) {
        return switch (desk.acknowledge(new AlertId(id), caller)) {
            case Taking.Yours yours -> AlertView.of(yours.alert());
            case Taking.Ended ended -> throw alreadyEnded(AlertView.of(ended.alert()));
            case Taking.Unknown _ -> throw new Refused(HttpStatus.NOT_FOUND, "not-found", "There is no such alert.");
        };
    }

    private static Refused alreadyEnded(AlertView alert) {
        var more = Map.<String, Object>of("state", alert.state(), "endedAt", String.valueOf(alert.endedAt()));
        return new Refused(HttpStatus.CONFLICT, "alert-already-ended", "This alert has been dealt with already.", more);
    }

    /** Lower case, because it is read from the address bar. */
    enum State {
        open,
        all
    }

    record AlertPage(List<AlertView> items, @Nullable UUID nextCursor) {}
}
