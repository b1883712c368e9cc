/** Events that somebody could not process, as alerts. */
@NullMarked
package org.safeguardinghub.notification.alert.kafka;

import org.jspecify.annotations.NullMarked;
