/** The catcher, tried over the network. */
@NullMarked
package org.safeguardinghub.catcher;

import org.jspecify.annotations.NullMarked;
