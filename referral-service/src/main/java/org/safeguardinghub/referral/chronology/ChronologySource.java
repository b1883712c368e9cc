package org.safeguardinghub.referral.chronology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the histories that make the chronology. A feature that keeps one of its own brings a bean of this. */
public interface ChronologySource {

    /** Stable and unique; part of every cursor. */
    String code();

    /** Entries inside the scope after the mark, in the order of their marks, at most {@code limit}. */
    List<Entry> after(@Nullable Mark mark, Scope scope, int limit);
}
