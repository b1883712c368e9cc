package org.safeguardinghub.consent.basis;

import org.jspecify.annotations.Nullable;

/**
 * What a sharing relies on.
 *
 * @param article6 code of the legal basis to use personal information
 * @param condition code of the legal basis to use what is sensitive
 * @param paragraph18 why consent is not asked for; with Schedule 1 paragraph 18, and only with it
 */
public record Relied(
        String article6, String condition, @Nullable Paragraph18 paragraph18) {

    private static final String PARAGRAPH_18 = "SCH1_PARA18";

    boolean lacksItsReason() {
        return condition.equals(PARAGRAPH_18) && paragraph18 == null;
    }

    boolean hasAReasonTooMany() {
        return !condition.equals(PARAGRAPH_18) && paragraph18 != null;
    }
}
