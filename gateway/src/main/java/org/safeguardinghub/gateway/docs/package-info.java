/** The published description of every API behind the gateway, in one place. */
@NullMarked
package org.safeguardinghub.gateway.docs;

import org.jspecify.annotations.NullMarked;
