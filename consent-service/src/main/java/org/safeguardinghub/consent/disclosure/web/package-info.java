/** The disclosure decision over HTTP, for the other services. */
@NullMarked
package org.safeguardinghub.consent.disclosure.web;

import org.jspecify.annotations.NullMarked;
