/** A service's own tables, the kit's own tables, and the two roles that may touch them. */
@NullMarked
package org.safeguardinghub.kit.database;

import org.jspecify.annotations.NullMarked;
