/** The screens that workers and partners use in a browser. */
@NullMarked
package org.safeguardinghub.dashboard;

import org.jspecify.annotations.NullMarked;
