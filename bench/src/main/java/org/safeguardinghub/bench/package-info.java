/** The measurements anybody can repeat with one command. */
@NullMarked
package org.safeguardinghub.bench;

import org.jspecify.annotations.NullMarked;
