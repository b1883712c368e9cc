package org.safeguardinghub.notification.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * A CloudEvent that says that something happened and where to read it with one's own token: no name, no narrative. A
 * webhook and the feed say the same, under the same id.
 *
 * @param id the same with every attempt and on every way, so that the receiver can tell a repetition
 * @param subject the reference that people say on the telephone
 */
public record ThinNotice(
        String specversion,
        String id,
        String source,
        String type,
        Instant time,
        String subject,
        String datacontenttype,
        Data data) {

    private static final String TYPES = "org.safeguardinghub.partner.";

    /** What happened, in a code, and where to read more. */
    public sealed interface Data {

        record Arrived(String reference, String status, Instant receivedAt, URI link) implements Data {}

        record Happened(String reference, String status, URI link) implements Data {}

        record Asked(String reference, String status, UUID request, Instant answerBy, URI link) implements Data {}
    }

    public static ThinNotice of(Notice notice, URI publicUrl) {
        return new ThinNotice(
                "1.0",
                notice.id().toString(),
                "urn:safeguarding-hub",
                TYPES + type(notice.kind()),
                notice.happenedAt(),
                notice.reference(),
                "application/json",
                data(notice, publicUrl));
    }

    private static Data data(Notice notice, URI publicUrl) {
        var ofReferral = publicUrl.resolve("/api/v1/referrals/" + notice.reference());
        var ofRequest = publicUrl.resolve("/api/v1/requests/" + notice.subject());
        var invitation = publicUrl.resolve("/api/v1/invitations/" + notice.subject());
        return switch (notice.kind()) {
            case ACKNOWLEDGEMENT, DANGER_PAGE ->
                new Data.Arrived(notice.reference(), "RECEIVED", notice.happenedAt(), ofReferral);
            case OUTCOME -> new Data.Happened(notice.reference(), "DECIDED", ofReferral);
            case QUESTION -> new Data.Happened(notice.reference(), "INFORMATION_NEEDED", ofReferral);
            case RED_PAGE, FIRST_LOOK_PAGE -> new Data.Happened(notice.reference(), "NEEDS_YOU", ofReferral);
            case INFORMATION_REQUEST -> asked(notice, "ASKED", ofRequest);
            case CHASER -> asked(notice, "OVERDUE", ofRequest);
            case REQUEST_CANCELLED -> new Data.Happened(notice.reference(), "NO_LONGER_ASKED", ofRequest);
            case AGREEMENT_WITHDRAWN ->
                new Data.Happened(notice.reference(), "AGREEMENT_WITHDRAWN", publicUrl.resolve("/api/v1/requests"));
            case STRATEGY_DISCUSSION -> asked(notice, "INVITED", invitation);
        };
    }

    private static Data asked(Notice notice, String status, URI link) {
        var dueAt = notice.dueAt();
        return dueAt == null
                ? new Data.Happened(notice.reference(), status, link)
                : new Data.Asked(notice.reference(), status, notice.subject(), dueAt, link);
    }

    private static String type(Notice.Kind kind) {
        return switch (kind) {
            case ACKNOWLEDGEMENT -> "ReferralReceived.v1";
            case OUTCOME -> "ReferralDecided.v1";
            case QUESTION -> "InformationNeeded.v1";
            case INFORMATION_REQUEST -> "InformationRequested.v1";
            case CHASER -> "InformationRequestOverdue.v1";
            case REQUEST_CANCELLED -> "InformationRequestCancelled.v1";
            case AGREEMENT_WITHDRAWN -> "AgreementWithdrawn.v1";
            case STRATEGY_DISCUSSION -> "StrategyDiscussionCalled.v1";
            case DANGER_PAGE -> "ImmediateDangerStated.v1";
            case RED_PAGE -> "RedItemWaiting.v1";
            case FIRST_LOOK_PAGE -> "FirstLookWaiting.v1";
        };
    }
}
