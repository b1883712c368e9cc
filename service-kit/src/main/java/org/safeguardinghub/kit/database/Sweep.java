package org.safeguardinghub.kit.database;

/** Removes what need not be kept any longer. Run every hour, on each instance; running twice does no harm. */
@FunctionalInterface
public interface Sweep {

    void sweep();
}
