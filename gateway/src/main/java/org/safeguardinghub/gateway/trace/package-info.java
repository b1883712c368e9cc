/** Ids that let a partner and the hub talk about the same request afterwards. */
@NullMarked
package org.safeguardinghub.gateway.trace;

import org.jspecify.annotations.NullMarked;
