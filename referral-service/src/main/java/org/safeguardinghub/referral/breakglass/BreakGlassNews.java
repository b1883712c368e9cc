package org.safeguardinghub.referral.breakglass;

/** Tells the house of emergency openings, in the same transaction. */
public interface BreakGlassNews {

    void broken(BrokenGlass glass);

    void reviewed(BrokenGlass glass, BrokenGlass.Review review);
}
