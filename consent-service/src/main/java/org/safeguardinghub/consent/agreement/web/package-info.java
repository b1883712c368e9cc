/** Agreement to services over HTTP. */
@NullMarked
package org.safeguardinghub.consent.agreement.web;

import org.jspecify.annotations.NullMarked;
