/** Tells a caller what is wrong in one form (RFC 9457), without repeating what they sent. */
@NullMarked
package org.safeguardinghub.kit.problem;

import org.jspecify.annotations.NullMarked;
