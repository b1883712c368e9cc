/** Small things that every controller says the same way. */
@NullMarked
package org.safeguardinghub.kit.web;

import org.jspecify.annotations.NullMarked;
