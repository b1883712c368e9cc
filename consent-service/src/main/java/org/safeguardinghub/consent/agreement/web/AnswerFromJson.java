package org.safeguardinghub.consent.agreement.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.safeguardinghub.consent.agreement.Competence;
import org.safeguardinghub.consent.agreement.FamilyAnswer;
import org.safeguardinghub.consent.agreement.FamilyAnswer.Informed;
import org.safeguardinghub.consent.agreement.Said;
import org.safeguardinghub.consent.agreement.Services;
import org.safeguardinghub.consent.agreement.Speaker;
import org.safeguardinghub.consent.datafile.EnglishTime;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.body.WrongValue;

/** Reads what somebody of a family said, with every fault named at its place. */
final class AnswerFromJson {

    private static final int NAME = 60;
    private static final int ROLE = 120;

    private final Services services;
    private final InstantSource clock;

    AnswerFromJson(Services services, InstantSource clock) {
        this.services = services;
        this.clock = clock;
    }

    FamilyAnswer read(Place body) {
        var saidAt = saidAt(body.at("saidAt"));
        var answer = new FamilyAnswer(
                service(body, saidAt),
                body.needCode("said", Said.class),
                speaker(body.at("by")),
                saidAt,
                informed(body.at("informed")),
                competence(body.at("competence")),
                body.at("until").date());
        check(body, answer);
        return answer;
    }

    private Instant saidAt(Place place) {
        var at = place.instant();
        if (at == null) {
            place.required();
            return clock.instant();
        }
        if (at.isAfter(clock.instant())) {
            place.findings().problem(place.pointer(), "in-the-future", "Nobody can have said so yet.");
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private String service(Place body, Instant saidAt) {
        var code = body.needText("service", NAME);
        if (!code.isEmpty() && services.offered(code, day(saidAt)).isEmpty()) {
            body.findings()
                    .problem(
                            body.at("service").pointer(),
                            "unknown-code",
                            "This service was not offered on that day; see /api/v1/sharing/services.");
        }
        return code;
    }

    private static Speaker speaker(Place by) {
        return new Speaker(
                by.needCode("party", Speaker.Party.class), by.at("personId").value(AnswerFromJson::uuid));
    }

    private static Informed informed(Place informed) {
        return new Informed(
                informed.needCode("way", Informed.Way.class),
                informed.at("withInterpreter").isTrue());
    }

    private static Competence competence(Place competence) {
        return new Competence(
                competence.needCode("ground", Competence.Ground.class),
                competence.at("assessedBy").text(ROLE));
    }

    private static void check(Place body, FamilyAnswer answer) {
        answer.fault().ifPresent(fault -> {
            var at = fault == Competence.Fault.ASSESSOR_MISSING ? "assessedBy" : "ground";
            body.findings().problem(body.at("competence").at(at).pointer(), code(fault), sentence(fault));
        });
        LocalDate until = answer.until();
        if (until != null && (answer.said() == Said.REFUSED || until.isBefore(day(answer.saidAt())))) {
            body.findings()
                    .problem(
                            body.at("until").pointer(),
                            "impossible-date",
                            "Only an agreement has a last day, and it is not before the day on which it was given.");
        }
    }

    private static String code(Competence.Fault fault) {
        return switch (fault) {
            case CHILD_IS_NOT_AN_ADULT, ONLY_OF_A_CHILD -> "not-of-this-person";
            case ASSESSOR_MISSING -> "required";
            case CANNOT_AGREE -> "not-competent";
        };
    }

    private static String sentence(Competence.Fault fault) {
        return switch (fault) {
            case CHILD_IS_NOT_AN_ADULT ->
                "A child takes a decision from 16 on, or where somebody judged them competent.";
            case ONLY_OF_A_CHILD -> "This can only be said of a child.";
            case ASSESSOR_MISSING -> "Say by role who judged it.";
            case CANNOT_AGREE ->
                "Whoever does not understand the decision cannot agree; their view belongs in the case.";
        };
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new WrongValue("not-an-id", "This is not the id of a record.");
        }
    }

    private static LocalDate day(Instant at) {
        return at.atZone(EnglishTime.ZONE).toLocalDate();
    }
}
