/** Looking, all the time and on any instance, for alerts that nobody has answered. */
@NullMarked
package org.safeguardinghub.notification.escalation.schedule;

import org.jspecify.annotations.NullMarked;
