/** Real PostgreSQL and real Kafka for tests, started once for a test run and gone when it ends. */
@NullMarked
package org.safeguardinghub.testkit.infrastructure;

import org.jspecify.annotations.NullMarked;
