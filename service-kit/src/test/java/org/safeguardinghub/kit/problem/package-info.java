/** What is answered when something goes wrong. */
@NullMarked
package org.safeguardinghub.kit.problem;

import org.jspecify.annotations.NullMarked;
