package org.safeguardinghub.consent.retention.web;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.retention.Hold;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.idempotency.Answer;
import org.safeguardinghub.kit.idempotency.Idempotency;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** One transaction from the key to the answer, so that a second try finds either all of it or nothing. */
@Component
class HoldIntake {

    private final Idempotency idempotency;
    private final JsonMapper json;

    HoldIntake(Idempotency idempotency, JsonMapper json) {
        this.idempotency = idempotency;
        this.json = json;
    }

    @Transactional
    public Answer take(Caller caller, Sending sending, HttpStatus done, Supplier<Hold> work) {
        return idempotency.once(
                caller,
                sending.routeOf(caller),
                sending.key(),
                sending.body(),
                () -> new Answer(done.value(), Map.of(), json.writeValueAsString(HoldView.of(work.get()))));
    }

    /**
     * What was sent where.
     *
     * @param key the sender's, if it gave one
     */
    @SuppressWarnings("ArrayRecordComponent") // hashed only
    record Sending(String route, @Nullable String key, byte[] body) {

        /** All who sign in on the pages share one client: nobody is answered with what somebody else did. */
        String routeOf(Caller caller) {
            return route + " by " + caller.subject() + " of "
                    + caller.authority().value();
        }
    }
}
