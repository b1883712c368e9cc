/** The hub as health systems see it: FHIR outside, our own words inside, and nothing kept. */
@NullMarked
package org.safeguardinghub.fhir;

import org.jspecify.annotations.NullMarked;
