/** The published description of an API says what is really sent and answered. */
@NullMarked
package org.safeguardinghub.kit.docs;

import org.jspecify.annotations.NullMarked;
