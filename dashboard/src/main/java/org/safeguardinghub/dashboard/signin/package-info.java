/** Who is looking: signing in through Keycloak, and what to say when that does not work. */
@NullMarked
package org.safeguardinghub.dashboard.signin;

import org.jspecify.annotations.NullMarked;
