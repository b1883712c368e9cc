/** JSON as the hub writes it, and reads it: strictly. */
@NullMarked
package org.safeguardinghub.kit.json;

import org.jspecify.annotations.NullMarked;
