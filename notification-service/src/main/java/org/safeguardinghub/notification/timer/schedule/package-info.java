/** Waking up at the next rung, even after a restart. */
@NullMarked
package org.safeguardinghub.notification.timer.schedule;

import org.jspecify.annotations.NullMarked;
