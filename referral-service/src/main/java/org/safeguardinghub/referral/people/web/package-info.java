/** People and possible matches over HTTP. */
@NullMarked
package org.safeguardinghub.referral.people.web;

import org.jspecify.annotations.NullMarked;
