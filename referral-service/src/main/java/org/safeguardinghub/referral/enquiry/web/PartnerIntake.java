package org.safeguardinghub.referral.enquiry.web;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.idempotency.Answer;
import org.safeguardinghub.kit.idempotency.Idempotency;
import org.safeguardinghub.referral.enquiry.RequestStep;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** One transaction from the key to the answer, so that an agency's retry finds either all of it or nothing. */
@Component
class PartnerIntake {

    private final Idempotency idempotency;
    private final JsonMapper json;

    PartnerIntake(Idempotency idempotency, JsonMapper json) {
        this.idempotency = idempotency;
        this.json = json;
    }

    /** @param key the agency's, if it gave one; the same answer again for the same words */
    @Transactional
    public Answer take(Caller caller, Sending sending, @Nullable String key, Supplier<RequestStep> work) {
        return idempotency.once(caller, sending.route(), key, sending.body(), () -> {
            var kept = Answers.done(work.get());
            var receipt = new Receipt(
                    kept.request().exchange().ask().id().toString(),
                    kept.version(),
                    kept.request().stateName());
            return new Answer(
                    HttpStatus.OK.value(),
                    Map.of(HttpHeaders.ETAG, "\"" + kept.version() + "\""),
                    json.writeValueAsString(receipt));
        });
    }

    /** What was sent where. */
    @SuppressWarnings("ArrayRecordComponent") // hashed only
    record Sending(String route, byte[] body) {}

    record Receipt(String id, int version, String state) {}
}
