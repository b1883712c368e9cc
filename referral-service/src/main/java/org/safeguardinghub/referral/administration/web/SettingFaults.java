package org.safeguardinghub.referral.administration.web;

import java.util.Locale;
import java.util.Map;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.administration.Answered;
import org.safeguardinghub.referral.administration.Objection;
import org.safeguardinghub.referral.administration.SettingChanges.Kept;
import org.springframework.http.HttpStatus;

/** Why a setting was not changed, as a problem with a stable code. */
final class SettingFaults {

    static Kept orRefuse(Answered answered) {
        return switch (answered) {
            case Answered.Done(var kept) -> kept;
            case Answered.Unknown _ -> throw notFound();
            case Answered.Stale(var version) ->
                throw new Refused(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale-version",
                        "This has changed since you read it; read it again.",
                        Map.of("version", version));
            case Answered.Refused(var reason) ->
                throw new Refused(
                        HttpStatus.CONFLICT,
                        reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        sentence(reason));
        };
    }

    static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
    }

    private static String sentence(Objection reason) {
        return switch (reason) {
            case SAME_PERSON_TWICE -> "Whoever proposed a change does not approve it.";
            case START_HAS_PASSED -> "A setting never reaches back in time: propose a later beginning.";
            case NOT_WAITING -> "This proposal has been answered already.";
            case HAS_BEGUN -> "What holds already cannot be taken back, only followed by something else.";
        };
    }

    private SettingFaults() {}
}
