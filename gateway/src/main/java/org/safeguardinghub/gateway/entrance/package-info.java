/** Which addresses exist at all, and the one spelling of each that is let in. */
@NullMarked
package org.safeguardinghub.gateway.entrance;

import org.jspecify.annotations.NullMarked;
