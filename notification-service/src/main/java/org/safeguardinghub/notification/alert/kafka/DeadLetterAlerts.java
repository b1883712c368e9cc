package org.safeguardinghub.notification.alert.kafka;

import org.safeguardinghub.kit.inbox.DeadLetter;
import org.safeguardinghub.kit.inbox.DeadLetterListener;
import org.safeguardinghub.notification.alert.AlertDesk;
import org.safeguardinghub.notification.alert.Occasions;
import org.springframework.stereotype.Component;

/** A record that was put aside must not lie there unseen. */
@Component
class DeadLetterAlerts implements DeadLetterListener {

    private final AlertDesk desk;

    DeadLetterAlerts(AlertDesk desk) {
        this.desk = desk;
    }

    @Override
    public void deadLettered(DeadLetter letter) {
        var place = "%s:%d:%d".formatted(letter.topic(), letter.partition(), letter.offset());
        desk.raise(Occasions.deadLetter(place, letter.reason()));
    }
}
