/** The Personal Demographics Service over FHIR R4. */
@NullMarked
package org.safeguardinghub.referral.identifier.client;

import org.jspecify.annotations.NullMarked;
