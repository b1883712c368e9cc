/** Networks from events. */
@NullMarked
package org.safeguardinghub.network.family.kafka;

import org.jspecify.annotations.NullMarked;
