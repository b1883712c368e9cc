/** Notices and alerts about contacts in PostgreSQL. */
@NullMarked
package org.safeguardinghub.notification.held.persistence;

import org.jspecify.annotations.NullMarked;
