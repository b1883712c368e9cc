package org.safeguardinghub.referral.enquiry.kafka;

import java.util.concurrent.TimeUnit;
import org.safeguardinghub.referral.enquiry.AskingDesk;
import org.safeguardinghub.referral.enquiry.RequestDesk;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds agencies, gives them less time where a contact became more urgent, and asks for decisions that were put off.
 * The due time is a column, so nothing is forgotten in a restart; two instances never take the same row.
 */
@Component
class RequestSweep {

    private static final long SECONDS = 5;

    private final RequestDesk requests;
    private final AskingDesk enquiries;

    RequestSweep(RequestDesk requests, AskingDesk enquiries) {
        this.requests = requests;
        this.enquiries = enquiries;
    }

    @Scheduled(fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    void remind() {
        requests.hasten();
        requests.chaseWhatIsDue();
    }

    @Scheduled(fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    void reconcile() {
        enquiries.reconcile();
    }
}
