package org.safeguardinghub.notification.agency;

/** A way to reach an agency. */
public enum Channel {
    WEBHOOK,
    EMAIL
}
