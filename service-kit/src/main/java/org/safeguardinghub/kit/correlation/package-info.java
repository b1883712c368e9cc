/** Keeps what belongs to one request together, from log line to log line and from service to service. */
@NullMarked
package org.safeguardinghub.kit.correlation;

import org.jspecify.annotations.NullMarked;
