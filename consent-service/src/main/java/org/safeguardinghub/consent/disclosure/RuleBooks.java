package org.safeguardinghub.consent.disclosure;

import java.time.Instant;
import java.util.Optional;

/** Every file of rules that decisions were taken by. */
public interface RuleBooks {

    Optional<Kept> last();

    /** Once for each change: the text that holds already is not kept again. */
    Kept keep(String text, Instant since);

    /** @param text the whole file, as somebody wrote it */
    record Kept(String text, Instant since) {}
}
