package org.safeguardinghub.notification.alert.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.notification.alert.Alert;
import org.safeguardinghub.notification.alert.Alert.Acknowledged;
import org.safeguardinghub.notification.alert.Alert.Raised;
import org.safeguardinghub.notification.alert.Alert.StoodDown;

/** An alert as a worker sees it: ids and codes, no name. */
record AlertView(
        UUID alertId,
        String kind,
        String code,
        int percent,
        @Nullable UUID contactId,
        @Nullable String reference,
        List<String> audience,
        String state,
        Instant raisedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant endedAt) {

    static AlertView of(Alert alert) {
        return switch (alert) {
            case Raised raised -> of(raised, "RAISED", null, null);
            case Acknowledged done -> of(done, "ACKNOWLEDGED", done.by(), done.at());
            case StoodDown gone -> of(gone, "STOOD_DOWN", null, gone.at());
        };
    }

    private static AlertView of(Alert alert, String state, @Nullable String by, @Nullable Instant endedAt) {
        var occasion = alert.occasion();
        var subject = occasion.subject();
        return new AlertView(
                alert.id().value(),
                occasion.kind().name(),
                occasion.code(),
                occasion.percent(),
                subject == null ? null : subject.contact().value(),
                subject == null ? null : subject.reference(),
                occasion.audience().stream().sorted().toList(),
                state,
                alert.raisedAt(),
                by,
                endedAt);
    }
}
