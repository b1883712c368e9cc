package org.safeguardinghub.notification.alert;

import java.time.InstantSource;
import java.util.Map;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.notification.NotificationEvent.AlertRaised;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.outbox.Outbox;
import org.safeguardinghub.notification.alert.Alert.Acknowledged;
import org.safeguardinghub.notification.alert.Alert.Raised;
import org.safeguardinghub.notification.alert.Alert.StoodDown;
import org.safeguardinghub.notification.alert.Alerts.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where alerts are raised, taken up by a person, and stood down. */
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

    /** Raises one alert for an occasion and tells the house; a second notice of the same occasion does nothing. */
    public void raise(Occasion occasion) {
        var alert = new Raised(AlertId.next(), occasion, clock.instant());
        var subject = occasion.subject();
        if (alerts.add(alert) && subject != null) {
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
    }

    /** A person has seen it. Doing so twice is the same as once; a second person is told who was first. */
    public Taking acknowledge(AlertId id, Caller caller) {
        var reader = new Reader(caller.authority(), caller.roles());
        var found = alerts.find(id).filter(reader::maySee);
        if (found.isEmpty()) {
            return new Taking.Unknown();
        }
        return switch (found.get()) {
            case Raised raised -> take(raised, caller);
            case Acknowledged done when done.by().equals(caller.subject()) -> new Taking.Yours(done);
            case Acknowledged done -> new Taking.Ended(done);
            case StoodDown gone -> new Taking.Ended(gone);
        };
    }

    /** The reason for these has gone: nobody needs to look any more. */
    public void standDown(ContactId contact, AlertKind kind) {
        for (var alert : alerts.openAbout(contact, kind)) {
            alerts.end(alert.standDown(clock.instant()));
        }
    }

    private Taking take(Raised raised, Caller caller) {
        var acknowledged = raised.acknowledge(caller.subject(), clock.instant());
        if (!alerts.end(acknowledged)) {
            return acknowledge(raised.id(), caller);
        }
        var kind = Map.of("kind", raised.occasion().kind().name());
        audit.record(caller, "alert-acknowledged", "alert", raised.id().value().toString(), kind);
        return new Taking.Yours(acknowledged);
    }

    /** What came of taking an alert up. */
    public sealed interface Taking {

        record Yours(Acknowledged alert) implements Taking {}

        record Ended(Alert alert) implements Taking {}

        /** Not there, or not for this reader: both look the same. */
        record Unknown() implements Taking {}
    }
}
