/** The services that hold something about people. */
@NullMarked
package org.safeguardinghub.consent.subjectaccess.client;

import org.jspecify.annotations.NullMarked;
