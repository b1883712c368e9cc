package org.safeguardinghub.matching;

import org.jspecify.annotations.Nullable;

/**
 * One line of the explanation: a field, what each record says, how far they agree and what that is worth.
 *
 * @param here what the new record says, for a reader; a number is part-masked, a confidential address not shown
 */
public record Comparison(
        Field field, @Nullable String here, @Nullable String there, Level level, double weight) {}
