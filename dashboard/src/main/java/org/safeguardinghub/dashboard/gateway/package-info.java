/** Asking the hub on the signed-in person's behalf, and saying so when it does not answer. */
@NullMarked
package org.safeguardinghub.dashboard.gateway;

import org.jspecify.annotations.NullMarked;
