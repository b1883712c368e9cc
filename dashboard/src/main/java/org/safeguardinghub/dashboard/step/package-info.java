/** Forms that are data: what a step asks, how the hub is told, and what comes of it. */
@NullMarked
package org.safeguardinghub.dashboard.step;

import org.jspecify.annotations.NullMarked;
