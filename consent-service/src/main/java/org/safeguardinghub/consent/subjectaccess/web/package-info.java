/** Subject access over HTTP. */
@NullMarked
package org.safeguardinghub.consent.subjectaccess.web;

import org.jspecify.annotations.NullMarked;
