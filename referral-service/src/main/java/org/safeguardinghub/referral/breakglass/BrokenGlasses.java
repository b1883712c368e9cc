package org.safeguardinghub.referral.breakglass;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every emergency opening, inside the boundary that the transaction has entered. */
public interface BrokenGlasses {

    void add(BrokenGlass glass);

    Optional<BrokenGlass> find(UUID id);

    /** @return false if somebody has reviewed it before, whose word then stays */
    boolean review(BrokenGlass glass, BrokenGlass.Review review);

    /**
     * The latest first.
     *
     * @param waiting whether only those that nobody has reviewed
     * @param after where the page before ended
     */
    List<BrokenGlass> page(boolean waiting, @Nullable UUID after, int limit);
}
