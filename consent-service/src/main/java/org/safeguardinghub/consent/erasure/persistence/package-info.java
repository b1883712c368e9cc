/** What a family said, erased in PostgreSQL. */
@NullMarked
package org.safeguardinghub.consent.erasure.persistence;

import org.jspecify.annotations.NullMarked;
