/** What holds for every module of the house, checked in each one's tests. */
@NullMarked
package org.safeguardinghub.testkit.rules;

import org.jspecify.annotations.NullMarked;
