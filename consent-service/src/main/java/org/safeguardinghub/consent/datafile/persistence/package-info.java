/** The files as YAML on the class path. */
@NullMarked
package org.safeguardinghub.consent.datafile.persistence;

import org.jspecify.annotations.NullMarked;
