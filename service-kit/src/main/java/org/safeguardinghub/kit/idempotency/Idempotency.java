package org.safeguardinghub.kit.idempotency;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;

/** Does a write once, however often it is sent: the answer is kept for seven days with the change itself. */
public class Idempotency {

    /** The header a replayed answer carries. */
    public static final String REPLAYED = "Idempotency-Replayed";

    /**
     * Runs in the caller's transaction. The same key and body give the stored answer; another body, a request still
     * running, or a malformed key are {@code Refused}. Without a key the work is simply done.
     *
     * @param route what the key is scoped to besides the client, such as {@code POST /api/v1/referrals}
     * @param key the {@code Idempotency-Key} header, 1 to 255 visible ASCII characters
     */
    public Answer once(Caller caller, String route, @Nullable String key, byte[] body, Supplier<Answer> work) {
        throw new UnsupportedOperationException("lands in a moment");
    }
}
