package org.safeguardinghub.referral.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents from before a question was asked have no answer to it. */
final class Given {

    static <T> List<T> list(@Nullable List<T> answers) {
        return answers == null ? List.of() : List.copyOf(answers);
    }

    private Given() {}
}
