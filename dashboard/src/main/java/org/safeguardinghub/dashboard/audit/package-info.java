/** Who has seen a person's record: for whoever checks it, and in plain words for the family. */
@NullMarked
package org.safeguardinghub.dashboard.audit;

import org.jspecify.annotations.NullMarked;
