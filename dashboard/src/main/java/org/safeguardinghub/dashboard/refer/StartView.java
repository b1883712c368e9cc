package org.safeguardinghub.dashboard.refer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param drafts null when the hub could not be asked, which is not the same as having none */
public record StartView(
        @Nullable List<Line> drafts,
        @Nullable String notReached,
        @Nullable String notReachedAt) {

    public record Line(String address, String saved, String expires) {}
}
