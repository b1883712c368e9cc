/** Facts that network-service publishes on {@code hub.network}. */
@NullMarked
package org.safeguardinghub.contracts.network;

import org.jspecify.annotations.NullMarked;
