/** An event that could not be processed, as an alert. */
@NullMarked
package org.safeguardinghub.notification.alert.kafka;

import org.jspecify.annotations.NullMarked;
