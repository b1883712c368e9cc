package org.safeguardinghub.notification.alert;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.notification.NotificationEvent.AlertRaised;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.outbox.Outbox;
import org.safeguardinghub.notification.alert.Alert.Acknowledged;
import org.safeguardinghub.notification.alert.Alert.Raised;
import org.safeguardinghub.notification.alert.Alert.Resolved;
import org.safeguardinghub.notification.alert.Alert.StoodDown;
import org.safeguardinghub.notification.alert.Alerts.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where alerts are raised, seen by a person, dealt with, and stood down. */
@Service
@Transactional
public class AlertDesk {

    private final Alerts alerts;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final InstantSource clock;

    AlertDesk(Alerts alerts, Outbox outbox, AuditTrail audit, InstantSource clock) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Raises one alert for an occasion and tells the house; empty where the occasion has raised it before. */
    public Optional<Raised> raise(Occasion occasion) {
        var alert = new Raised(AlertId.next(), occasion, clock.instant(), null);
        if (!alerts.add(alert)) {
            return Optional.empty();
        }
        var subject = occasion.subject();
        if (subject != null) {
            outbox.add(
                    Topics.NOTIFICATION,
                    new AlertRaised(
                            subject.contact(),
                            occasion.authority(),
                            alert.id().value(),
                            occasion.kind().name(),
                            occasion.percent(),
                            alert.raisedAt()));
        }
        return Optional.of(alert);
    }

    /** Somebody is called because of it, and has until then to answer. */
    public void called(Raised alert, AgencyId desk, Instant answerBy) {
        var number = alerts.calls(alert.id()).size() + 1;
        alerts.log(alert.id(), new Call(number, desk, clock.instant()));
        answerBy(alert, answerBy);
    }

    public void answerBy(Raised alert, Instant next) {
        alerts.move(alert, alert.answerBy(next));
    }

    /** A person has seen it. Doing so twice is the same as once; a second person is told who was first. */
    public Taking acknowledge(AlertId id, Caller caller) {
        return seenBy(id, caller)
                .map(alert -> switch (alert) {
                    case Raised raised -> take(raised, caller);
                    case Acknowledged done when done.seen().by().equals(caller.subject()) -> new Taking.Yours(done);
                    case Acknowledged _, StoodDown _, Resolved _ -> new Taking.Ended(alert);
                })
                .orElseGet(Taking.Unknown::new);
    }

    /** A person says that it is dealt with. Nobody resolves what nobody has seen. */
    public Taking resolve(AlertId id, Caller caller) {
        return seenBy(id, caller)
                .map(alert -> switch (alert) {
                    case Raised raised -> new Taking.NotSeenYet(raised);
                    case Acknowledged seen -> resolve(seen, caller);
                    case Resolved done when done.dealtWith().by().equals(caller.subject()) -> new Taking.Yours(done);
                    case Resolved _, StoodDown _ -> new Taking.Ended(alert);
                })
                .orElseGet(Taking.Unknown::new);
    }

    /** Somebody has the contact now, which answers those that ask for somebody. */
    public void seenBy(ContactId contact, AlertKind kind, String person) {
        for (var alert : alerts.openAbout(contact, kind)) {
            if (alert instanceof Raised raised) {
                alerts.move(raised, raised.acknowledge(person, clock.instant()));
            }
        }
    }

    /** There is nothing left to look at. */
    public void standDown(ContactId contact) {
        alerts.openAbout(contact).forEach(this::standDown);
    }

    /** The reason for these has gone: nobody needs to look any more. */
    public void standDown(ContactId contact, AlertKind kind) {
        alerts.openAbout(contact, kind).forEach(this::standDown);
    }

    /** @param code of those of one clock, where the contact has several */
    public void standDown(ContactId contact, AlertKind kind, String code) {
        alerts.openAbout(contact, kind).stream()
                .filter(alert -> alert.occasion().code().equals(code))
                .forEach(this::standDown);
    }

    /** The reason for the one that was raised on this occasion has gone. */
    public void standDown(String occasion) {
        alerts.openOn(occasion).ifPresent(this::standDown);
    }

    public boolean isOpen(ContactId contact, AlertKind kind) {
        return !alerts.openAbout(contact, kind).isEmpty();
    }

    private void standDown(Alert.Open alert) {
        alerts.move(alert, alert.standDown(clock.instant()));
    }

    private Optional<Alert> seenBy(AlertId id, Caller caller) {
        var reader = Reader.of(caller);
        return alerts.find(reader, id).filter(reader::maySee);
    }

    private Taking take(Raised raised, Caller caller) {
        var acknowledged = raised.acknowledge(caller.subject(), clock.instant());
        if (!alerts.move(raised, acknowledged)) {
            return acknowledge(raised.id(), caller);
        }
        audit(caller, "alert-acknowledged", raised);
        return new Taking.Yours(acknowledged);
    }

    private Taking resolve(Acknowledged seen, Caller caller) {
        var resolved = seen.resolve(caller.subject(), clock.instant());
        if (!alerts.move(seen, resolved)) {
            return resolve(seen.id(), caller);
        }
        audit(caller, "alert-resolved", seen);
        return new Taking.Yours(resolved);
    }

    private void audit(Caller caller, String action, Alert alert) {
        var kind = Map.of("kind", alert.occasion().kind().name());
        audit.record(caller, action, "alert", alert.id().value().toString(), kind);
    }

    /** What came of taking an alert up. */
    public sealed interface Taking {

        record Yours(Alert alert) implements Taking {}

        /** Somebody else was first, or the reason has gone. */
        record Ended(Alert alert) implements Taking {}

        record NotSeenYet(Raised alert) implements Taking {}

        /** Not there, or not for this reader: both look the same. */
        record Unknown() implements Taking {}
    }
}
