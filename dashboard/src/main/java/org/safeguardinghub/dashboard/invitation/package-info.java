/** What a partner agency is invited to. */
@NullMarked
package org.safeguardinghub.dashboard.invitation;

import org.jspecify.annotations.NullMarked;
