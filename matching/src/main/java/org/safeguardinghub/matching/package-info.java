/** How alike two descriptions of a person are, field by field and in words. It never decides that they are the same. */
@NullMarked
package org.safeguardinghub.matching;

import org.jspecify.annotations.NullMarked;
