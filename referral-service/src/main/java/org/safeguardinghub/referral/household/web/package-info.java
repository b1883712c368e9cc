/** Households over HTTP, for our own services only; the gateway never routes here. */
@NullMarked
package org.safeguardinghub.referral.household.web;

import org.jspecify.annotations.NullMarked;
