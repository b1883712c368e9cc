package org.safeguardinghub.referral.statutory;

import java.util.function.Function;

/** What came of asking for a step: what there is then, or the rule that forbids it. */
public sealed interface Next<T> {

    record To<T>(T value) implements Next<T> {}

    record Refused<T>(Rule rule) implements Next<T> {}

    static <T> Next<T> to(T value) {
        return new To<>(value);
    }

    static <T> Next<T> refused(Rule rule) {
        return new Refused<>(rule);
    }

    default <R> Next<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case To<T>(var value) -> to(change.apply(value));
            case Refused<T>(var rule) -> refused(rule);
        };
    }
}
