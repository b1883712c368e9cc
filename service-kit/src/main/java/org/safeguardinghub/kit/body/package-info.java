/** What somebody sent, read with every fault at once: each at its place, none repeating what was sent. */
@NullMarked
package org.safeguardinghub.kit.body;

import org.jspecify.annotations.NullMarked;
