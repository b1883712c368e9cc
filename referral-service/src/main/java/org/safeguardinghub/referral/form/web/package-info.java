/** The form as JSON: its published schema, and the reading of what partners send. */
@NullMarked
package org.safeguardinghub.referral.form.web;

import org.jspecify.annotations.NullMarked;
