/** Help and the accessibility statement. */
@NullMarked
package org.safeguardinghub.dashboard.about;

import org.jspecify.annotations.NullMarked;
