/** What the services say to each other: facts that have happened, and the identities they are about. */
@NullMarked
package org.safeguardinghub.contracts;

import org.jspecify.annotations.NullMarked;
