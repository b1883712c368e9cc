/** Plays every partner's mailbox and webhook in the local hub, and shows what arrived. */
@NullMarked
package org.safeguardinghub.catcher;

import org.jspecify.annotations.NullMarked;
