package org.safeguardinghub.dashboard.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a form came back although nothing in it is wrong: somebody was quicker, or the hub did not answer.
 *
 * @param kept what was saved all the same
 */
public record Notice(
        String title, List<String> lines, @Nullable String kept) {

    public Notice {
        lines = List.copyOf(lines);
    }
}
