/** The one way into the hub: it checks who asks, how often and how much, and passes the request on. */
@NullMarked
package org.safeguardinghub.gateway;

import org.jspecify.annotations.NullMarked;
