/** How long records are kept, what must stay although its time has come, and who said so. */
@NullMarked
package org.safeguardinghub.dashboard.retention;

import org.jspecify.annotations.NullMarked;
