/** Settling who the people are and how urgent the worry is, and changing that when more is known. */
@NullMarked
package org.safeguardinghub.dashboard.firstlook;

import org.jspecify.annotations.NullMarked;
