/** Somebody asks what is held about them: the requests with their month, what was gathered, and what is handed over. */
@NullMarked
package org.safeguardinghub.dashboard.subjectaccess;

import org.jspecify.annotations.NullMarked;
