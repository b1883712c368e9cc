/** Files that belong to a referral or an answer: handed in by whoever sends, opened by workers once they are clean. */
@NullMarked
package org.safeguardinghub.dashboard.file;

import org.jspecify.annotations.NullMarked;
