/** Tokens as the gateway and the identity provider would sign them, with a throw-away key. */
@NullMarked
package org.safeguardinghub.testkit.tokens;

import org.jspecify.annotations.NullMarked;
