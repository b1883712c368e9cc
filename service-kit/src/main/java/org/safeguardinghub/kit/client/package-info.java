/** Calls to our own services, with this service's own token. */
@NullMarked
package org.safeguardinghub.kit.client;

import org.jspecify.annotations.NullMarked;
