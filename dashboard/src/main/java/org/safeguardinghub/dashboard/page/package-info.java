/** What every page shares: its frame, its words for time, its way from template to browser. */
@NullMarked
package org.safeguardinghub.dashboard.page;

import org.jspecify.annotations.NullMarked;
