/** Who is asking: tokens from outside are verified here and nowhere else. */
@NullMarked
package org.safeguardinghub.gateway.outside;

import org.jspecify.annotations.NullMarked;
