/** Looking somebody up, what is known of them across contacts, and hiding who has to be hidden. */
@NullMarked
package org.safeguardinghub.dashboard.person;

import org.jspecify.annotations.NullMarked;
