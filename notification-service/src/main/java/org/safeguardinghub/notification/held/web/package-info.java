/** What is held about contacts, for consent-service alone. */
@NullMarked
package org.safeguardinghub.notification.held.web;

import org.jspecify.annotations.NullMarked;
