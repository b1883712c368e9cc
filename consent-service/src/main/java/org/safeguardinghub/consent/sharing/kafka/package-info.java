/** Sharing records from and as events. */
@NullMarked
package org.safeguardinghub.consent.sharing.kafka;

import org.jspecify.annotations.NullMarked;
