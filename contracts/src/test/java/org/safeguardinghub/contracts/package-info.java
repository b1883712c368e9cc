/** The contracts, held against their own schemas and examples. */
@NullMarked
package org.safeguardinghub.contracts;

import org.jspecify.annotations.NullMarked;
