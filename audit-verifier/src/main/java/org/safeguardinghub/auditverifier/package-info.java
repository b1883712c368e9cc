/** Proves that an audit trail was not tampered with, or says where it was (ADR 0050). */
@NullMarked
package org.safeguardinghub.auditverifier;

import org.jspecify.annotations.NullMarked;
