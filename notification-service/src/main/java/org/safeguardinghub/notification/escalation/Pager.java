package org.safeguardinghub.notification.escalation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.notification.agency.Agencies;
import org.safeguardinghub.notification.alert.Alert.Raised;
import org.safeguardinghub.notification.alert.AlertDesk;
import org.safeguardinghub.notification.alert.AlertKind;
import org.safeguardinghub.notification.alert.Alerts;
import org.safeguardinghub.notification.alert.Occasion;
import org.safeguardinghub.notification.alert.Occasion.Subject;
import org.safeguardinghub.notification.alert.Occasions;
import org.safeguardinghub.notification.delivery.Despatch;
import org.safeguardinghub.notification.delivery.Notice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls people because of alerts that cannot wait in a list: whoever is on duty, then the manager, then the director,
 * and the last of them again and again, until somebody says that they have seen it (domain section 7).
 */
@Service
@Transactional
public class Pager {

    private static final int AT_ONCE = 100;

    private final AlertDesk desk;
    private final Alerts alerts;
    private final Agencies agencies;
    private final Despatch despatch;
    private final AnswerTime answerTime;
    private final InstantSource clock;

    Pager(
            AlertDesk desk,
            Alerts alerts,
            Agencies agencies,
            Despatch despatch,
            AnswerTime answerTime,
            InstantSource clock) {
        this.desk = desk;
        this.alerts = alerts;
        this.agencies = agencies;
        this.despatch = despatch;
        this.answerTime = answerTime;
        this.clock = clock;
    }

    /** Raises the alert, and calls somebody now or in the end, as its severity says. */
    public void raise(Occasion occasion) {
        desk.raise(occasion).ifPresent(raised -> {
            var severity = occasion.kind().severity();
            if (severity.callsAtOnce()) {
                call(raised);
            } else if (severity.callsInTheEnd()) {
                desk.answerBy(raised, nextAnswer());
            }
        });
    }

    /** Calls the next person for each alert that nobody has answered in time. */
    public int callNext() {
        var unanswered = alerts.unanswered(clock.instant(), AT_ONCE);
        unanswered.forEach(this::call);
        return unanswered.size();
    }

    private void call(Raised alert) {
        var subject = alert.occasion().subject();
        var onCall = agencies.onCall(alert.occasion().authority());
        if (subject == null || onCall.isEmpty()) {
            nobodyToCall(alert);
            return;
        }
        var next = next(alert, onCall);
        despatch.send(page(alert.occasion(), subject, next));
        desk.called(alert, next, nextAnswer());
    }

    private AgencyId next(Raised alert, List<AgencyId> onCall) {
        var called = alerts.calls(alert.id()).size();
        return onCall.get(Math.min(called, onCall.size() - 1));
    }

    /** The list of alerts is what is left, with a second one that says why nobody was called. */
    private void nobodyToCall(Raised alert) {
        var occasion = alert.occasion();
        var subject = occasion.subject();
        if (subject != null) {
            desk.raise(Occasions.deliveryFailed(
                    occasion.authority(), subject, alert.id().value(), "NO_DUTY_DESK"));
        }
        desk.answerBy(alert, nextAnswer());
    }

    private Notice page(Occasion occasion, Subject subject, AgencyId desk) {
        return new Notice(
                page(occasion.kind()),
                subject.contact(),
                subject.reference(),
                occasion.authority(),
                desk,
                clock.instant());
    }

    private static Notice.Kind page(AlertKind kind) {
        return switch (kind) {
            case IMMEDIATE_DANGER -> Notice.Kind.DANGER_PAGE;
            case FIRST_LOOK -> Notice.Kind.FIRST_LOOK_PAGE;
            case RED_RATED,
                    DECISION_PROPOSED,
                    DOWNGRADE_ASKED,
                    HAND_OVER_OFFERED,
                    SENDER_SAID_MORE,
                    SENDER_WITHDREW,
                    ALLOCATION_OFFERED,
                    ENDING_PROPOSED,
                    STEP_DOWN_REFUSED,
                    SEALED_RECORD_TOUCHED,
                    RESTRICTED_RECORD_OPENED,
                    CONFLICT_NOTICED,
                    CLOCK,
                    DEAD_LETTER,
                    DELIVERY_FAILED -> Notice.Kind.RED_PAGE;
        };
    }

    private Instant nextAnswer() {
        return clock.instant().plus(answerTime.within());
    }
}
