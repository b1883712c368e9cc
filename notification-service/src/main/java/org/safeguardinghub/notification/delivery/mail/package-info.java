/** Thin notices by e-mail, without personal data. */
@NullMarked
package org.safeguardinghub.notification.delivery.mail;

import org.jspecify.annotations.NullMarked;
