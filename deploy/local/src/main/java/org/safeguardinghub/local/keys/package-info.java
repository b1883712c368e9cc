/** Makes and keeps the private keys with which programs prove who they are. */
@NullMarked
package org.safeguardinghub.local.keys;

import org.jspecify.annotations.NullMarked;
