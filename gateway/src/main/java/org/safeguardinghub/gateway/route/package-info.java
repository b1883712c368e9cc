/** Which path belongs to which service, and how a request is passed on without letting a sick service hurt a well one. */
@NullMarked
package org.safeguardinghub.gateway.route;

import org.jspecify.annotations.NullMarked;
