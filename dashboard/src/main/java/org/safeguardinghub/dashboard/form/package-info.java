/** What a person types into a page, kept until the hub has it, and what is wrong with it, said beside the field. */
@NullMarked
package org.safeguardinghub.dashboard.form;

import org.jspecify.annotations.NullMarked;
