/** An event heard twice has one effect, and a broken one does not stop the rest. */
@NullMarked
package org.safeguardinghub.kit.inbox;

import org.jspecify.annotations.NullMarked;
