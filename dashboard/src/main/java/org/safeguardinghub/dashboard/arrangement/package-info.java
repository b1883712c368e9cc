/** The register of sharing agreements: what is signed with which agency, what it covers and until when. */
@NullMarked
package org.safeguardinghub.dashboard.arrangement;

import org.jspecify.annotations.NullMarked;
