/** The public form over HTTP. */
@NullMarked
package org.safeguardinghub.referral.publicform.web;

import org.jspecify.annotations.NullMarked;
