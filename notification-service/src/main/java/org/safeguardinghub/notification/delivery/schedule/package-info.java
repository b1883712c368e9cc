/** Leaving at the planned moment, even after a restart. */
@NullMarked
package org.safeguardinghub.notification.delivery.schedule;

import org.jspecify.annotations.NullMarked;
