/** The list of children somebody is worried about, most urgent first. */
@NullMarked
package org.safeguardinghub.dashboard.queue;

import org.jspecify.annotations.NullMarked;
