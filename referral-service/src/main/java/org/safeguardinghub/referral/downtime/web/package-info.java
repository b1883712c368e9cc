/** The out-of-hours list and the downtime pack over HTTP. */
@NullMarked
package org.safeguardinghub.referral.downtime.web;

import org.jspecify.annotations.NullMarked;
