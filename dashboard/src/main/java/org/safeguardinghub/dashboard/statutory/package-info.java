/** What follows a signed decision for one child: whose case it is, assessment, protection, and how it ends. */
@NullMarked
package org.safeguardinghub.dashboard.statutory;

import org.jspecify.annotations.NullMarked;
