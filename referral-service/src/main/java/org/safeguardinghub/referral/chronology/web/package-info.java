/** The chronology over HTTP. */
@NullMarked
package org.safeguardinghub.referral.chronology.web;

import org.jspecify.annotations.NullMarked;
