package org.safeguardinghub.notification.alert;

/** How soon somebody has to say that they have seen an alert, and what happens when nobody does. */
public enum Severity {
    /** Whoever is on duty is called at once, and the next person in the authority's list when nobody answers. */
    CRITICAL,
    /** Whoever is on duty is called when nobody has answered in time. */
    HIGH,
    /** Waits in the list of alerts. */
    NORMAL;

    public boolean callsAtOnce() {
        return this == CRITICAL;
    }

    public boolean callsInTheEnd() {
        return this != NORMAL;
    }
}
