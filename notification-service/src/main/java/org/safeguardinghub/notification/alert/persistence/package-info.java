/** Alerts in PostgreSQL. */
@NullMarked
package org.safeguardinghub.notification.alert.persistence;

import org.jspecify.annotations.NullMarked;
