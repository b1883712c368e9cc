package org.safeguardinghub.referral.enquiry.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.WordsToAgency;
import org.safeguardinghub.referral.enquiry.Cancellation;
import org.safeguardinghub.referral.enquiry.Exchange;
import org.safeguardinghub.referral.enquiry.InformationRequest;
import org.safeguardinghub.referral.enquiry.InformationRequest.Cancelled;
import org.safeguardinghub.referral.enquiry.InformationRequest.Refused;
import org.safeguardinghub.referral.enquiry.InformationRequest.WrongChild;
import org.safeguardinghub.referral.enquiry.Mistaken;
import org.safeguardinghub.referral.enquiry.NonDisclosure;
import org.safeguardinghub.referral.enquiry.PersonAsked;
import org.safeguardinghub.referral.enquiry.Question;
import org.safeguardinghub.referral.enquiry.Reply;
import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;
import org.safeguardinghub.referral.enquiry.Statement;

/**
 * One request with everything that was said to it, for whoever may see it: what was stated is the same for both sides.
 *
 * @param contactId for us alone
 * @param chased how often the agency was reminded
 * @param missing codes of the questions that still want an answer
 */
record RequestView(
        @JsonIgnore ContactId contactId,
        UUID id,
        int version,
        String state,
        String urgency,
        Instant askedAt,
        String askedBy,
        Instant dueAt,
        boolean overdue,
        int chased,
        @Nullable Instant lastChasedAt,
        List<PersonAsked> about,
        Statement statement,
        List<Asked> questions,
        List<String> missing,
        @Nullable NonDisclosure refusal,
        @Nullable Mistaken wrongChild,
        @Nullable TakenBack cancellation)
        implements WordsToAgency {

    /** A question with what was said to it, oldest first. */
    record Asked(String code, String words, List<Reply> answers) {}

    /** By whom in name only: the other side has no use for our ids. */
    record TakenBack(Cancellation.Reason reason, String why, String by, Instant at) {

        static TakenBack of(Cancellation cancellation) {
            return new TakenBack(
                    cancellation.reason(), cancellation.why(), cancellation.by().name(), cancellation.at());
        }
    }

    static RequestView of(KeptRequest kept, Instant now) {
        var request = kept.request();
        var exchange = request.exchange();
        var ask = exchange.ask();
        var chasers = exchange.chasers();
        return new RequestView(
                ask.subject().contact(),
                ask.id().value(),
                kept.version(),
                request.stateName(),
                ask.urgency().name(),
                ask.at(),
                ask.by().name(),
                ask.due().at(),
                request.isOutstanding() && exchange.isLate(now),
                chasers.size(),
                chasers.isEmpty() ? null : chasers.getLast().at(),
                ask.about(),
                ask.statement(),
                ask.questions().stream()
                        .map(question -> new Asked(question.code(), question.words(), exchange.to(question)))
                        .toList(),
                missing(request, exchange),
                request instanceof Refused(var _, var decision) ? decision : null,
                request instanceof WrongChild(var _, var mistaken) ? mistaken : null,
                request instanceof Cancelled(var _, var cancellation) ? TakenBack.of(cancellation) : null);
    }

    private static List<String> missing(InformationRequest request, Exchange exchange) {
        return request.isOutstanding()
                ? exchange.unanswered().stream().map(Question::code).toList()
                : List.of();
    }
}
