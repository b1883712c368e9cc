@NullMarked
package org.safeguardinghub.kit.audit;

import org.jspecify.annotations.NullMarked;
