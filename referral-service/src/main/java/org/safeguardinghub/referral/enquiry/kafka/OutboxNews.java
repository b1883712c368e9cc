package org.safeguardinghub.referral.enquiry.kafka;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.referral.EnquiryEvent;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementGiven;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementWithdrawn;
import org.safeguardinghub.contracts.referral.EnquiryEvent.InformationAnswered;
import org.safeguardinghub.contracts.referral.EnquiryEvent.InformationRefused;
import org.safeguardinghub.contracts.referral.EnquiryEvent.InformationRequested;
import org.safeguardinghub.contracts.referral.EnquiryEvent.RequestCancelled;
import org.safeguardinghub.contracts.referral.EnquiryEvent.RequestChased;
import org.safeguardinghub.kit.outbox.Outbox;
import org.safeguardinghub.referral.enquiry.Ask;
import org.safeguardinghub.referral.enquiry.Cancellation;
import org.safeguardinghub.referral.enquiry.Chaser;
import org.safeguardinghub.referral.enquiry.InformationRequest;
import org.safeguardinghub.referral.enquiry.News;
import org.safeguardinghub.referral.enquiry.NonDisclosure;
import org.springframework.stereotype.Component;

/** News goes into the outbox with the change itself: ids, codes and instants. */
@Component
class OutboxNews implements News {

    private final Outbox outbox;

    OutboxNews(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void requested(Ask ask) {
        add(new InformationRequested(
                ask.subject().contact(),
                ask.id().value(),
                ask.subject().authority(),
                ask.agency().id(),
                ask.due().at(),
                ask.urgency().name(),
                ask.at()));
    }

    @Override
    public void answered(InformationRequest request, List<String> kinds, Instant at) {
        var ask = request.exchange().ask();
        add(new InformationAnswered(
                ask.subject().contact(),
                ask.id().value(),
                ask.subject().authority(),
                ask.agency().id(),
                kinds,
                !request.isOutstanding(),
                request.exchange().isLate(at),
                at));
    }

    @Override
    public void refused(Ask ask, NonDisclosure decision, Instant at) {
        add(new InformationRefused(
                ask.subject().contact(),
                ask.id().value(),
                ask.subject().authority(),
                ask.agency().id(),
                decision.reason().name(),
                decision.seniority().name(),
                decision.reviewDate(),
                at));
    }

    @Override
    public void cancelled(Ask ask, Cancellation.Reason reason, Instant at) {
        add(new RequestCancelled(
                ask.subject().contact(),
                ask.id().value(),
                ask.subject().authority(),
                ask.agency().id(),
                reason.name(),
                at));
    }

    @Override
    public void chased(Ask ask, Chaser chaser, int times) {
        add(new RequestChased(
                ask.subject().contact(),
                ask.id().value(),
                ask.subject().authority(),
                ask.agency().id(),
                ask.due().at(),
                times,
                chaser.cause().name(),
                chaser.at()));
    }

    @Override
    public void agreementWithdrawn(Ask.Subject subject, List<AgencyId> agencies, Instant at) {
        add(new AgreementWithdrawn(subject.contact(), subject.authority(), agencies, at));
    }

    @Override
    public void agreementGiven(Ask.Subject subject, Instant at) {
        add(new AgreementGiven(subject.contact(), subject.authority(), at));
    }

    private void add(EnquiryEvent event) {
        outbox.add(Topics.REFERRAL, event);
    }
}
