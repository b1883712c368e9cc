/** The register of sharing agreements over HTTP. */
@NullMarked
package org.safeguardinghub.consent.arrangement.web;

import org.jspecify.annotations.NullMarked;
