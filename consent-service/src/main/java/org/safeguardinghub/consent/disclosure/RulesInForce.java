package org.safeguardinghub.consent.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rules that decide, and whether they are the ones of the file.
 *
 * @param since when this service began to decide by them
 * @param refused what is wrong with the file, and where; null where its rules are the ones that hold
 */
public record RulesInForce(
        RuleBook book, Instant since, @Nullable String refused) {}
