/** Anybody tells the front door about a child: no account, 999 first, a way out on every page. */
@NullMarked
package org.safeguardinghub.dashboard.publicform;

import org.jspecify.annotations.NullMarked;
