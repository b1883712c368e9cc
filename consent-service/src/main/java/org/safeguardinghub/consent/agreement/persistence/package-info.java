/** Agreement to services in PostgreSQL, and the file of services. */
@NullMarked
package org.safeguardinghub.consent.agreement.persistence;

import org.jspecify.annotations.NullMarked;
