package org.safeguardinghub.referral.contact.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.idempotency.Answer;
import org.safeguardinghub.kit.idempotency.Idempotency;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.FrontDoor;
import org.safeguardinghub.referral.contact.Receipt;
import org.safeguardinghub.referral.contact.Reception;
import org.safeguardinghub.referral.contact.Told;
import org.safeguardinghub.referral.form.Reading;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** One transaction from the key to the answer, so that a retry finds either all of it or nothing. */
@Component
class ReferralIntake {

    private static final String ROUTE = "POST /api/v1/referrals";

    private final FrontDoor frontDoor;
    private final Idempotency idempotency;
    private final JsonMapper json;

    ReferralIntake(FrontDoor frontDoor, Idempotency idempotency, JsonMapper json) {
        this.frontDoor = frontDoor;
        this.idempotency = idempotency;
        this.json = json;
    }

    @Transactional
    public Answer take(Caller caller, @Nullable String key, byte[] body, Reading reading) {
        return idempotency.once(caller, ROUTE, key, body, () -> answer(frontDoor.receive(caller, reading)));
    }

    private Answer answer(Reception reception) {
        return switch (reception) {
            case Reception.Taken taken -> answer(taken.contact(), taken.told(), Map.of());
            case Reception.TakenBefore before ->
                answer(before.contact(), before.told(), Map.of(Idempotency.REPLAYED, "true"));
            case Reception.ReferenceUsed _ -> throw Faults.clientReferenceUsed();
        };
    }

    private Answer answer(Contact contact, Told told, Map<String, String> more) {
        var receipt = Receipt.of(contact, told);
        var headers = new HashMap<>(more);
        headers.put(HttpHeaders.LOCATION, receipt.links().self());
        return new Answer(HttpStatus.CREATED.value(), headers, json.writeValueAsString(receipt));
    }
}
