/** Who and what a fact is about: values that check themselves and are valid ever after. */
@NullMarked
package org.safeguardinghub.contracts.identity;

import org.jspecify.annotations.NullMarked;
