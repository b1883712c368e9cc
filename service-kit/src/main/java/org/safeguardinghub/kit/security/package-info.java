/** Lets in callers whose token one of our two issuers signed, and nobody else. */
@NullMarked
package org.safeguardinghub.kit.security;

import org.jspecify.annotations.NullMarked;
