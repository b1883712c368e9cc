/** Related contacts over HTTP. */
@NullMarked
package org.safeguardinghub.referral.incident.web;

import org.jspecify.annotations.NullMarked;
