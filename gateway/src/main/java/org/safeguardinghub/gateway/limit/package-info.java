/** How often one partner, or one address, may ask. */
@NullMarked
package org.safeguardinghub.gateway.limit;

import org.jspecify.annotations.NullMarked;
