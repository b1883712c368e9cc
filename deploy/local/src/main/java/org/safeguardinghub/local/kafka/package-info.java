/** Runs a real Kafka broker in a process of its own. */
@NullMarked
package org.safeguardinghub.local.kafka;

import org.jspecify.annotations.NullMarked;
