/** Whether the queue and its neighbours cost the same in a large table as in a small one, and what an intake's rows cost. */
@NullMarked
package org.safeguardinghub.bench.queue;

import org.jspecify.annotations.NullMarked;
