/** Asks consent-service whether this may go to that recipient. */
@NullMarked
package org.safeguardinghub.kit.disclosure;

import org.jspecify.annotations.NullMarked;
