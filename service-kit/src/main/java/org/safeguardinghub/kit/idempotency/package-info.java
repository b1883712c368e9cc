/** A request sent twice is done once and answered twice. */
@NullMarked
package org.safeguardinghub.kit.idempotency;

import org.jspecify.annotations.NullMarked;
