/** What is held about a person, for consent-service alone. */
@NullMarked
package org.safeguardinghub.referral.held.web;

import org.jspecify.annotations.NullMarked;
