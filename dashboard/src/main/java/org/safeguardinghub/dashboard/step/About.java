package org.safeguardinghub.dashboard.step;

import java.util.List;
import org.safeguardinghub.dashboard.referral.Fact;

/**
 * What a step is about, as it is now.
 *
 * @param caption stands above the title, and names nobody
 * @param address of its page, to go back to
 * @param version that its reader sees; 0 for what does not exist yet
 * @param facts that help to take the step
 */
public record About(String caption, String address, String back, int version, List<Fact> facts) {

    public About {
        facts = List.copyOf(facts);
    }
}
