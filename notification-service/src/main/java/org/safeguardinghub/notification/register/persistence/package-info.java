/** Known contacts in PostgreSQL. */
@NullMarked
package org.safeguardinghub.notification.register.persistence;

import org.jspecify.annotations.NullMarked;
