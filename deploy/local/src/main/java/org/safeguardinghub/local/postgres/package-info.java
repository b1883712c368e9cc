/** Runs a real PostgreSQL of our own, with one database and two roles for each service. */
@NullMarked
package org.safeguardinghub.local.postgres;

import org.jspecify.annotations.NullMarked;
