/** Retention over HTTP. */
@NullMarked
package org.safeguardinghub.consent.retention.web;

import org.jspecify.annotations.NullMarked;
