/** What has to be observed about people: confidential addresses, safe ways to reach them, and who of us is kept out. */
@NullMarked
package org.safeguardinghub.dashboard.restriction;

import org.jspecify.annotations.NullMarked;
