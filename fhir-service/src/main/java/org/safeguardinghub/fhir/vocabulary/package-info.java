/** The addresses and codes that health systems and the hub call things by. */
@NullMarked
package org.safeguardinghub.fhir.vocabulary;

import org.jspecify.annotations.NullMarked;
