/** How the gateway says no: one shape for every refusal, with a stable code and nobody's personal data. */
@NullMarked
package org.safeguardinghub.gateway.problem;

import org.jspecify.annotations.NullMarked;
