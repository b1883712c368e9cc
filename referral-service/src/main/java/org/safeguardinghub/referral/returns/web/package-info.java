/** Returns over HTTP, written while they are read. */
@NullMarked
package org.safeguardinghub.referral.returns.web;

import org.jspecify.annotations.NullMarked;
