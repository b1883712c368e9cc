/** Deliveries and their log in PostgreSQL. */
@NullMarked
package org.safeguardinghub.notification.delivery.persistence;

import org.jspecify.annotations.NullMarked;
