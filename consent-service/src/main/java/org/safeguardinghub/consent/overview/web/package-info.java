/** The sharing of one contact over HTTP. */
@NullMarked
package org.safeguardinghub.consent.overview.web;

import org.jspecify.annotations.NullMarked;
