/** The short-lived token by which the services know whom the gateway let in. */
@NullMarked
package org.safeguardinghub.gateway.inside;

import org.jspecify.annotations.NullMarked;
