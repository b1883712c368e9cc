package org.safeguardinghub.referral.identifier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.identifier.Tracing.Doubt;
import org.safeguardinghub.referral.identifier.Tracing.Due;

/** Which numbers are still to be traced, and what came of it. */
public interface TraceBook {

    /** Takes numbers whose time has come; until the lease ends nobody else takes them. */
    List<Due> take(int most, Instant now, Instant lease);

    void write(Due due, @Nullable Trace trace, Doubt doubt, Instant at);

    void tryAgain(Due due, Instant at);
}
