/** What has happened is written down with the change itself and told to the others from there. */
@NullMarked
package org.safeguardinghub.kit.outbox;

import org.jspecify.annotations.NullMarked;
