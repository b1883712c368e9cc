/** What was sent to partner systems, what became of it, and sending it once more. */
@NullMarked
package org.safeguardinghub.dashboard.delivery;

import org.jspecify.annotations.NullMarked;
