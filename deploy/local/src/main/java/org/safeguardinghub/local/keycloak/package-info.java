/** Runs a real Keycloak with the hub's realm. */
@NullMarked
package org.safeguardinghub.local.keycloak;

import org.jspecify.annotations.NullMarked;
