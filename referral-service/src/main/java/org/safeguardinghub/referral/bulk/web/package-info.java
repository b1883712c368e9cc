/** Files over HTTP. */
@NullMarked
package org.safeguardinghub.referral.bulk.web;

import org.jspecify.annotations.NullMarked;
