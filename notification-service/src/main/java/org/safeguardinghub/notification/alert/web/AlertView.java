package org.safeguardinghub.notification.alert.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.notification.alert.Alert;
import org.safeguardinghub.notification.alert.Alert.Acknowledged;
import org.safeguardinghub.notification.alert.Alert.Answer;
import org.safeguardinghub.notification.alert.Alert.Raised;
import org.safeguardinghub.notification.alert.Alert.Resolved;
import org.safeguardinghub.notification.alert.Alert.StoodDown;
import org.safeguardinghub.notification.alert.Call;

/**
 * An alert as a worker sees it: ids and codes, no name.
 *
 * @param audience the roles it is for
 * @param people the accounts it is for, whatever their role
 * @param answerBy when the next person is called, if nobody has answered by then
 * @param called who has been called because of it, and when
 * @param resolvedBy who said that it is dealt with; absent where the reason went by itself
 */
record AlertView(
        UUID alertId,
        String kind,
        String severity,
        String code,
        int percent,
        @Nullable UUID contactId,
        @Nullable String reference,
        List<String> audience,
        List<UUID> people,
        String state,
        Instant raisedAt,
        @Nullable Instant answerBy,
        List<Called> called,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String resolvedBy,
        @Nullable Instant endedAt) {

    record Called(String desk, Instant at) {

        static Called of(Call call) {
            return new Called(call.desk().value(), call.at());
        }
    }

    static AlertView of(Alert alert, List<Call> calls) {
        var occasion = alert.occasion();
        var subject = Optional.ofNullable(occasion.subject());
        var seen = Optional.ofNullable(seen(alert));
        return new AlertView(
                alert.id().value(),
                occasion.kind().name(),
                occasion.kind().severity().name(),
                occasion.code(),
                occasion.percent(),
                subject.map(about -> about.contact().value()).orElse(null),
                subject.map(about -> about.reference()).orElse(null),
                occasion.audience().roles().stream().sorted().toList(),
                occasion.audience().people().stream().sorted().toList(),
                state(alert),
                alert.raisedAt(),
                alert instanceof Raised raised ? raised.answerBy() : null,
                calls.stream().map(Called::of).toList(),
                seen.map(Answer::by).orElse(null),
                seen.map(Answer::at).orElse(null),
                alert instanceof Resolved done ? done.dealtWith().by() : null,
                endedAt(alert));
    }

    static String state(Alert alert) {
        return switch (alert) {
            case Raised _ -> "RAISED";
            case Acknowledged _ -> "ACKNOWLEDGED";
            case StoodDown _ -> "STOOD_DOWN";
            case Resolved _ -> "RESOLVED";
        };
    }

    private static @Nullable Answer seen(Alert alert) {
        return switch (alert) {
            case Raised _ -> null;
            case Acknowledged acknowledged -> acknowledged.seen();
            case StoodDown gone -> gone.seen();
            case Resolved done -> done.seen();
        };
    }

    private static @Nullable Instant endedAt(Alert alert) {
        return switch (alert) {
            case Raised _, Acknowledged _ -> null;
            case StoodDown gone -> gone.at();
            case Resolved done -> done.dealtWith().at();
        };
    }
}
