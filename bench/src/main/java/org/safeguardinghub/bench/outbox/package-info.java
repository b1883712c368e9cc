/** Our outbox beside the best library for it, on the same database and broker. */
@NullMarked
package org.safeguardinghub.bench.outbox;

import org.jspecify.annotations.NullMarked;
