/** Who did or saw what, written in the same transaction. */
@NullMarked
package org.safeguardinghub.kit.audit;

import org.jspecify.annotations.NullMarked;
