/** Conflict walls as this service keeps them: who does not see which contact, without asking anybody for each reading. */
@NullMarked
package org.safeguardinghub.kit.walls;

import org.jspecify.annotations.NullMarked;
