/** Misdirected disclosures over HTTP. */
@NullMarked
package org.safeguardinghub.consent.misdirected.web;

import org.jspecify.annotations.NullMarked;
