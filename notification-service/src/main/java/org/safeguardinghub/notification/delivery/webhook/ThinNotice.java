package org.safeguardinghub.notification.delivery.webhook;

import java.net.URI;
import java.time.Instant;
import org.safeguardinghub.notification.delivery.DeliveryId;
import org.safeguardinghub.notification.delivery.Notice;

/**
 * A CloudEvent that says that something happened and where to read it with one's own token: no name, no narrative.
 *
 * @param id the same with every attempt, so that the receiver can tell a repetition
 * @param subject the reference that the sender was given
 */
record ThinNotice(
        String specversion,
        String id,
        String source,
        String type,
        Instant time,
        String subject,
        String datacontenttype,
        Data data) {

    record Data(String reference, String status, Instant receivedAt, URI link) {}

    static ThinNotice of(DeliveryId id, Notice notice, URI publicUrl) {
        var link = publicUrl.resolve("/api/v1/referrals/" + notice.reference());
        return new ThinNotice(
                "1.0",
                id.toString(),
                "urn:safeguarding-hub",
                type(notice.kind()),
                notice.happenedAt(),
                notice.reference(),
                "application/json",
                new Data(notice.reference(), "RECEIVED", notice.happenedAt(), link));
    }

    private static String type(Notice.Kind kind) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> "org.safeguardinghub.partner.ReferralReceived.v1";
            case DANGER_PAGE -> "org.safeguardinghub.partner.ImmediateDangerStated.v1";
        };
    }
}
