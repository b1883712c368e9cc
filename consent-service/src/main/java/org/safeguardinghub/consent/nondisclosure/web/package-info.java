/** Non-disclosures over HTTP. */
@NullMarked
package org.safeguardinghub.consent.nondisclosure.web;

import org.jspecify.annotations.NullMarked;
