package org.safeguardinghub.referral.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Arrival.Call;
import org.safeguardinghub.referral.contact.Entrance;
import org.safeguardinghub.referral.contact.FrontDoor;
import org.safeguardinghub.referral.contact.Receipt;
import org.safeguardinghub.referral.form.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a worker writes down what somebody tells them. The clock starts when it was heard, not when it was typed. */
@Service
public class CallDesk {

    /** Older notes are history, which is told of in a new contact and not slipped into the statutory clock. */
    public static final Duration OLDEST = Duration.ofDays(90);

    private final FrontDoor frontDoor;

    CallDesk(FrontDoor frontDoor) {
        this.frontDoor = frontDoor;
    }

    /** @return empty where other words were written down under the same reference */
    @Transactional
    public Optional<Receipt> writeDown(Caller worker, Call.Way way, Instant heardAt, Reading reading) {
        return Receipt.of(frontDoor.receive(worker, reading, Entrance.toldToAWorker(way, heardAt)));
    }
}
