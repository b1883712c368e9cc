/** Why information about a child may be shared, and who may have it. */
@NullMarked
package org.safeguardinghub.consent;

import org.jspecify.annotations.NullMarked;
