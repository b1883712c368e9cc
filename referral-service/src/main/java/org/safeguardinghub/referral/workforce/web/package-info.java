/** Getting to know who works here, as they come. */
@NullMarked
package org.safeguardinghub.referral.workforce.web;

import org.jspecify.annotations.NullMarked;
