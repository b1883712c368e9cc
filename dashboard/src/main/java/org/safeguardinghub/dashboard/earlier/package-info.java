/** What came before about the same children. Reading it is what the receipt for it is made of. */
@NullMarked
package org.safeguardinghub.dashboard.earlier;

import org.jspecify.annotations.NullMarked;
