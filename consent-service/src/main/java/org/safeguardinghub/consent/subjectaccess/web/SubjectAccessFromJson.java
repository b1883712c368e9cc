package org.safeguardinghub.consent.subjectaccess.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.subjectaccess.Asked;
import org.safeguardinghub.consent.subjectaccess.Step;
import org.safeguardinghub.consent.subjectaccess.Step.Right;
import org.safeguardinghub.consent.subjectaccess.Treatment;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.body.WrongValue;

/** Reads what was asked and what was done about it, with every fault named at its place. */
final class SubjectAccessFromJson {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_KEY = 400;
    private static final int MOST_PASSAGES = 200;

    private final InstantSource clock;

    SubjectAccessFromJson(InstantSource clock) {
        this.clock = clock;
    }

    Asked asked(Place body) {
        return new Asked(
                new PersonId(person(body.at("personId"))),
                body.needCode("askedBy", Asked.Asker.class),
                body.needCode("way", Asked.Way.class),
                past(body, "receivedAt"));
    }

    Step identityAsked(Place body) {
        return new Step.IdentityAsked(past(body, "at"));
    }

    Step identityConfirmed(Place body) {
        return new Step.IdentityConfirmed(past(body, "at"), body.needCode("proof", Step.Proof.class), right(body));
    }

    Step extended(Place body) {
        return new Step.Extended(body.needText("because", LONGEST));
    }

    Step judged(Place body) {
        var treatment = body.needCode("treatment", Treatment.class);
        if (treatment == Treatment.ASK_REVIEWER) {
            problem(body.at("treatment"), "not-decided", "You are the reviewer: decide, or leave it for later.");
        }
        return new Step.Judged(
                body.needText("key", LONGEST_KEY),
                treatment,
                passages(body.at("blackedOut"), treatment),
                body.needText("because", LONGEST));
    }

    Step reviewed(Place body) {
        return new Step.Reviewed(body.needText("note", LONGEST));
    }

    Step.Handover handover(Place body) {
        return body.needCode("handover", Step.Handover.class);
    }

    Step refusal(Place body) {
        return new Step.Refusal(body.needCode("ground", Step.Ground.class), body.needText("because", LONGEST));
    }

    Step withdrawal(Place body) {
        return new Step.Withdrawal(past(body, "at"));
    }

    private static @Nullable Right right(Place body) {
        return body.at("right").oneOf(Right.class);
    }

    private static List<String> passages(Place place, Treatment treatment) {
        var passages = place.texts();
        if (!passages.isEmpty() && treatment != Treatment.REDACT) {
            problem(place, "not-of-this-one", "Passages are blacked out of what is given as REDACT only.");
        }
        if (passages.size() > MOST_PASSAGES) {
            problem(place, "too-many", "At most " + MOST_PASSAGES + " passages; withhold the whole item instead.");
        }
        place.items().forEach(passage -> passage.text(LONGEST));
        return passages;
    }

    private static UUID person(Place place) {
        var id = place.value(SubjectAccessFromJson::uuid);
        if (id == null) {
            place.required();
            return new UUID(0, 0);
        }
        return id;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new WrongValue("bad-id", "This is no id of ours.");
        }
    }

    private Instant past(Place body, String name) {
        var place = body.at(name);
        var at = place.instant();
        var now = clock.instant();
        if (at == null) {
            place.required();
            return now;
        }
        if (at.isAfter(now)) {
            problem(place, "impossible-date", "This has not been yet.");
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static void problem(Place place, String code, String detail) {
        place.findings().problem(place.pointer(), code, detail);
    }
}
