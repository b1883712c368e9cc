/** Settings every service starts from; each service's own settings win. */
@NullMarked
package org.safeguardinghub.kit.defaults;

import org.jspecify.annotations.NullMarked;
