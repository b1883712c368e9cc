/** Agencies in PostgreSQL. */
@NullMarked
package org.safeguardinghub.notification.agency.persistence;

import org.jspecify.annotations.NullMarked;
