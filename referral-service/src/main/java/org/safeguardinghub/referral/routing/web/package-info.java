/** Other ways of a contact, over HTTP. */
@NullMarked
package org.safeguardinghub.referral.routing.web;

import org.jspecify.annotations.NullMarked;
