/** A small service of no use, for the kit's own tests. */
@NullMarked
package org.safeguardinghub.kit.testapp;

import org.jspecify.annotations.NullMarked;
