/** Networks and their waiting work in PostgreSQL. */
@NullMarked
package org.safeguardinghub.network.family.persistence;

import org.jspecify.annotations.NullMarked;
