/** Lawful bases over HTTP. */
@NullMarked
package org.safeguardinghub.consent.basis.web;

import org.jspecify.annotations.NullMarked;
