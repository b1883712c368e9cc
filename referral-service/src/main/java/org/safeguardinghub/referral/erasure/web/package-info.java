/** Erasing over HTTP. */
@NullMarked
package org.safeguardinghub.referral.erasure.web;

import org.jspecify.annotations.NullMarked;
