/** The smaller steps of a referral: to a colleague, to the sender, to another authority, to its end and back again. */
@NullMarked
package org.safeguardinghub.dashboard.routing;

import org.jspecify.annotations.NullMarked;
