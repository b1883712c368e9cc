package org.safeguardinghub.consent.misdirected.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.misdirected.Report;
import org.safeguardinghub.consent.misdirected.Step.Assessment;
import org.safeguardinghub.consent.misdirected.Step.Closing;
import org.safeguardinghub.consent.misdirected.Step.Confirmation;
import org.safeguardinghub.consent.misdirected.Step.Correction;
import org.safeguardinghub.consent.misdirected.Step.FamilyNotTold;
import org.safeguardinghub.consent.misdirected.Step.Kept;
import org.safeguardinghub.consent.misdirected.Step.Outcome;
import org.safeguardinghub.consent.misdirected.Step.Reasoned;
import org.safeguardinghub.consent.misdirected.Step.Recall;
import org.safeguardinghub.consent.misdirected.Step.Risk;
import org.safeguardinghub.consent.misdirected.Step.Told;
import org.safeguardinghub.consent.misdirected.Step.Way;
import org.safeguardinghub.consent.misdirected.Step.Who;
import org.safeguardinghub.consent.misdirected.WrongRecipient;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.body.AgencyIds;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.body.WrongValue;

/** Reads what was reported and what was done about it, with every fault named at its place. */
final class MisdirectionFromJson {

    private static final int CODE_LENGTH = 60;
    private static final int MOST_CODES = 50;
    private static final int LONGEST = 2_000;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");

    private final InstantSource clock;

    MisdirectionFromJson(InstantSource clock) {
        this.clock = clock;
    }

    Report report(Place body) {
        return new Report(
                contact(body),
                body.at("decisionId").value(MisdirectionFromJson::uuid),
                body.needFlag("wrongChild"),
                recipient(body.at("recipient")),
                codes(body.at("categories")),
                times(body),
                body.needCode("foundBy", Report.Finder.class));
    }

    Recall recall(Place body) {
        return new Recall(past(body, "askedAt"), body.needCode("way", Way.class));
    }

    Confirmation confirmation(Place body) {
        return new Confirmation(past(body, "saidAt"), body.needCode("kept", Kept.class));
    }

    Assessment assessment(Place body) {
        return new Assessment(
                body.needCode("risk", Risk.class),
                reasoned(body.at("ico"), "notifiable"),
                reasoned(body.at("people"), "toBeTold"));
    }

    Told told(Place body) {
        var who = body.needCode("who", Who.class);
        var lateBecause = body.at("lateBecause");
        if (lateBecause.isPresent() && who != Who.ICO) {
            problem(
                    lateBecause,
                    "not-of-this-one",
                    "Only the Information Commissioner's Office is told by a set time.");
        }
        return new Told(who, past(body, "at"), lateBecause.text(LONGEST));
    }

    FamilyNotTold familyNotTold(Place body) {
        return new FamilyNotTold(past(body, "decidedAt"), body.needText("unsafeBecause", LONGEST));
    }

    Correction correction(Place body) {
        return new Correction(
                AgencyIds.need(body, "recipient"), past(body, "at"), body.needCode("outcome", Outcome.class));
    }

    Closing closing(Place body) {
        return new Closing(body.needText("learning", LONGEST));
    }

    private static Reasoned reasoned(Place answer, String flag) {
        return new Reasoned(answer.needFlag(flag), answer.needText("because", LONGEST));
    }

    private static ContactId contact(Place body) {
        var place = body.at("contactId");
        var id = place.value(MisdirectionFromJson::uuid);
        if (id == null) {
            place.required();
            return new ContactId(new UUID(0, 0));
        }
        return new ContactId(id);
    }

    private static WrongRecipient recipient(Place recipient) {
        var kind = recipient.needCode("kind", WrongRecipient.Kind.class);
        if (kind == WrongRecipient.Kind.AGENCY) {
            return new WrongRecipient(kind, AgencyIds.need(recipient, "agency"));
        }
        if (recipient.at("agency").isPresent()) {
            problem(recipient.at("agency"), "not-of-this-kind", "Only an agency has an id.");
        }
        return new WrongRecipient(kind, null);
    }

    private Report.Times times(Place body) {
        var happenedAt = past(body, "happenedAt");
        var awareAt = past(body, "awareAt");
        if (awareAt.isBefore(happenedAt)) {
            problem(body.at("awareAt"), "impossible-date", "Nobody knew of it before it happened.");
            return new Report.Times(happenedAt, happenedAt);
        }
        return new Report.Times(happenedAt, awareAt);
    }

    /** An instant that must be there and has come; the present stands in where it is not. */
    private Instant past(Place body, String name) {
        var place = body.at(name);
        var at = place.instant();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (at == null) {
            place.required();
            return now;
        }
        if (at.isAfter(now)) {
            problem(place, "in-the-future", "This has not come yet.");
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static Set<String> codes(Place list) {
        var codes = new HashSet<String>();
        for (var item : list.items()) {
            var code = code(item);
            if (code == null) {
                problem(item, "not-a-code", "Write a code, such as CONCERN.");
            } else {
                codes.add(code);
            }
        }
        if (list.items().isEmpty() || list.items().size() > MOST_CODES) {
            problem(list, "required", "Name 1 to " + MOST_CODES + " categories.");
        }
        return codes;
    }

    private static @Nullable String code(Place item) {
        var code = item.text(CODE_LENGTH);
        return code != null && CODE.matcher(code).matches() ? code : null;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            throw new WrongValue("not-an-id", "This is not the id of a record.");
        }
    }

    private static void problem(Place place, String code, String detail) {
        place.findings().problem(place.pointer(), code, detail);
    }
}
