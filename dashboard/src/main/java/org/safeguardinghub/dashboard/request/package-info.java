/** Asking partner agencies what they know, reading what they say, and the agencies' own pages for saying it. */
@NullMarked
package org.safeguardinghub.dashboard.request;

import org.jspecify.annotations.NullMarked;
