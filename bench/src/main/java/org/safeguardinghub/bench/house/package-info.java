/** The whole house, started and looked at as its owner would. */
@NullMarked
package org.safeguardinghub.bench.house;

import org.jspecify.annotations.NullMarked;
