/** A worker writes down what somebody tells them, by telephone or at the counter. */
@NullMarked
package org.safeguardinghub.dashboard.phone;

import org.jspecify.annotations.NullMarked;
