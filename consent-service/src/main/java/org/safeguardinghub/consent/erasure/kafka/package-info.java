/** Hears that a contact was erased. */
@NullMarked
package org.safeguardinghub.consent.erasure.kafka;

import org.jspecify.annotations.NullMarked;
