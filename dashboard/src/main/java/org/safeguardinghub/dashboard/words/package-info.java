/** The hub's codes in the words people at the front door, in schools and in families use. */
@NullMarked
package org.safeguardinghub.dashboard.words;

import org.jspecify.annotations.NullMarked;
