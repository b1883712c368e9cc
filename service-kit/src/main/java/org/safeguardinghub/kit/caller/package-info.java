/** Who is asking, as the token says it. */
@NullMarked
package org.safeguardinghub.kit.caller;

import org.jspecify.annotations.NullMarked;
