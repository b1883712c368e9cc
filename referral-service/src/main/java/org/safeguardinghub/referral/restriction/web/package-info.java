/** Restrictions over HTTP, and in every answer that a worker gets. */
@NullMarked
package org.safeguardinghub.referral.restriction.web;

import org.jspecify.annotations.NullMarked;
