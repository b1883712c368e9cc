/** Information that went to somebody it was not meant for: getting it back, and telling who has to know in time. */
@NullMarked
package org.safeguardinghub.dashboard.misdirected;

import org.jspecify.annotations.NullMarked;
