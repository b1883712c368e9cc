/**
 * Keeps a field that would do harm in the wrong hands unreadable in the database, in copies of it and in its logs; and makes
 * it unreadable for ever where it must be forgotten.
 */
@NullMarked
package org.safeguardinghub.kit.encryption;

import org.jspecify.annotations.NullMarked;
