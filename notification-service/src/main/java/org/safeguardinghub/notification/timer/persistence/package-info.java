/** Running clocks in PostgreSQL. */
@NullMarked
package org.safeguardinghub.notification.timer.persistence;

import org.jspecify.annotations.NullMarked;
