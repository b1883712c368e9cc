/** How a journey reaches the running hub: addresses, tokens, pages and topics, using none of its code. */
@NullMarked
package org.safeguardinghub.journeys.hub;

import org.jspecify.annotations.NullMarked;
