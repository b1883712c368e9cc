/** Identity values refuse what they are not. */
@NullMarked
package org.safeguardinghub.contracts.identity;

import org.jspecify.annotations.NullMarked;
