/** Earlier contacts over HTTP. */
@NullMarked
package org.safeguardinghub.referral.history.web;

import org.jspecify.annotations.NullMarked;
