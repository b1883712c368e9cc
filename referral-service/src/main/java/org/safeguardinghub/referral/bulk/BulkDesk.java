package org.safeguardinghub.referral.bulk;

import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Entrance;
import org.safeguardinghub.referral.contact.FrontDoor;
import org.safeguardinghub.referral.contact.Reception;
import org.safeguardinghub.referral.form.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in one row of a file: a transaction of its own, so that no other row goes with it. */
@Service
public class BulkDesk {

    private final FrontDoor frontDoor;

    BulkDesk(FrontDoor frontDoor) {
        this.frontDoor = frontDoor;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Reception take(Caller sender, Reading reading) {
        return frontDoor.receive(sender, reading, Entrance.BULK_FILE);
    }
}
