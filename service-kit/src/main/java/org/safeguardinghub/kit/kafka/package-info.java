/** Topics, producers and listeners, set up once for all services. */
@NullMarked
package org.safeguardinghub.kit.kafka;

import org.jspecify.annotations.NullMarked;
