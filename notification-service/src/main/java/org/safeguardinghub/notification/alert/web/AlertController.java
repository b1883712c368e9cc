package org.safeguardinghub.notification.alert.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.notification.alert.Alert;
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
                    + " 'authority-administrator', 'restricted-records-officer')";
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
        var after = cursor == null ? null : new AlertId(cursor);
        var found = alerts.page(Reader.of(caller), state == State.open, after, most + 1);
        var items = found.stream().limit(most).map(this::view).toList();
        return new AlertPage(items, found.size() > most ? items.getLast().alertId() : null);
    }

    /** How many wait for whoever asks; both figures stop at 1,000. */
    @GetMapping("/counts")
    @PreAuthorize(PEOPLE_WHO_ANSWER_ALERTS)
    Alerts.Count counts(Caller caller) {
        return alerts.count(Reader.of(caller));
    }

    /** A person has seen it. It stays open until it is dealt with. */
    @PostMapping("/{id}/acknowledge")
    @PreAuthorize(PEOPLE_WHO_ANSWER_ALERTS)
    AlertView acknowledge(Caller caller, @PathVariable UUID id) {
        return answer(desk.acknowledge(new AlertId(id), caller));
    }

    /** A person says that it is dealt with. */
    @PostMapping("/{id}/resolve")
    @PreAuthorize(PEOPLE_WHO_ANSWER_ALERTS)
    AlertView resolve(Caller caller, @PathVariable UUID id) {
        return answer(desk.resolve(new AlertId(id), caller));
    }

    private AlertView answer(Taking taking) {
        return switch (taking) {
            case Taking.Yours yours -> view(yours.alert());
            case Taking.Ended ended -> throw somebodyWasFirst(view(ended.alert()));
            case Taking.NotSeenYet _ ->
                throw new Refused(
                        HttpStatus.CONFLICT, "alert-not-acknowledged", "Acknowledge the alert before you resolve it.");
            case Taking.Unknown _ -> throw new Refused(HttpStatus.NOT_FOUND, "not-found", "There is no such alert.");
        };
    }

    private AlertView view(Alert alert) {
        return AlertView.of(alert, alerts.calls(alert.id()));
    }

    private static Refused somebodyWasFirst(AlertView alert) {
        var since = alert.endedAt() == null ? alert.acknowledgedAt() : alert.endedAt();
        var more = Map.<String, Object>of("state", alert.state(), "endedAt", String.valueOf(since));
        return new Refused(HttpStatus.CONFLICT, "alert-already-ended", "Somebody else has seen to this alert.", more);
    }

    /** Lower case, because it is read from the address bar. */
    enum State {
        open,
        all
    }

    record AlertPage(List<AlertView> items, @Nullable UUID nextCursor) {}
}
