/** Stories through the front gate: what a school, a worker, an attacker and a bad day do to the whole running hub. */
@NullMarked
package org.safeguardinghub.journeys;

import org.jspecify.annotations.NullMarked;
