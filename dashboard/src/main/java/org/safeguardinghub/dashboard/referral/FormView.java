package org.safeguardinghub.dashboard.referral;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.page.Viewer;

/**
 * A form about a referral as it is about to be shown.
 *
 * @param version what the next step quotes, so that nothing is overwritten unseen
 * @param seen how many steps of the history the reader has seen, so that the page can tell what is new
 */
public record FormView(
        CaseFile file,
        Head head,
        Viewer viewer,
        int version,
        int seen,
        Typed typed,
        Mistakes mistakes,
        @Nullable Notice notice,
        Instant now) {

    public boolean isWrong() {
        return !mistakes.isEmpty();
    }
}
