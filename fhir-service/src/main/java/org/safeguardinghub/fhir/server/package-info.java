/** The door that FHIR comes through: who may, what can be read, what we can do, and how a refusal looks. */
@NullMarked
package org.safeguardinghub.fhir.server;

import org.jspecify.annotations.NullMarked;
