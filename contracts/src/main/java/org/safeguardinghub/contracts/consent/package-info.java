/** Facts that consent-service publishes on {@code hub.consent}. */
@NullMarked
package org.safeguardinghub.contracts.consent;

import org.jspecify.annotations.NullMarked;
