/** Starts, watches and stops a whole hub on one machine. */
@NullMarked
package org.safeguardinghub.local.hub;

import org.jspecify.annotations.NullMarked;
