@NullMarked
package org.safeguardinghub.kit.encryption;

import org.jspecify.annotations.NullMarked;
