/** A practitioner tells the front door about a child: one question a page, saved as they go, sent when they say so. */
@NullMarked
package org.safeguardinghub.dashboard.refer;

import org.jspecify.annotations.NullMarked;
