/** Measures over HTTP. */
@NullMarked
package org.safeguardinghub.referral.measures.web;

import org.jspecify.annotations.NullMarked;
