package org.safeguardinghub.referral.publicform;

import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Entrance;
import org.safeguardinghub.referral.contact.FrontDoor;
import org.safeguardinghub.referral.contact.Receipt;
import org.safeguardinghub.referral.form.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what the public tells. It waits for a person: nobody is written to because of it. */
@Service
public class PublicDoor {

    private final FrontDoor frontDoor;

    PublicDoor(FrontDoor frontDoor) {
        this.frontDoor = frontDoor;
    }

    @Transactional
    public Receipt take(Caller form, Reading reading) {
        return Receipt.of(frontDoor.receive(form, reading, Entrance.PUBLIC_FORM))
                .orElseThrow(() -> new IllegalStateException("the public form gives no references of its own"));
    }
}
