package org.safeguardinghub.consent.disclosure.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.datafile.DataFiles;
import org.safeguardinghub.consent.datafile.MistakeInFile;
import org.safeguardinghub.consent.disclosure.RuleBook;
import org.safeguardinghub.consent.disclosure.RuleRows;
import org.safeguardinghub.consent.disclosure.WhatIf;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries rules that somebody wrote. */
@Component
class RuleTrial {

    private static final int LONGEST = 200_000;
    private static final Duration LOOKED_BACK = Duration.ofDays(92);

    private final DataFiles files;
    private final RuleRows rows;
    private final WhatIf whatIf;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final Bodies bodies = new Bodies();

    RuleTrial(DataFiles files, RuleRows rows, WhatIf whatIf, AuditTrail audit, InstantSource clock) {
        this.files = files;
        this.rows = rows;
        this.whatIf = whatIf;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public WhatIf.Tried of(Caller caller, byte[] body) {
        var asked = bodies.read(body, this::asked);
        var tried = whatIf.tried(asked.rules(), caller.authority(), asked.since());
        audit.record(
                caller,
                "rules-tried",
                "disclosure-rules",
                "what-if",
                Map.of(
                        "asked", "" + tried.asked(),
                        "otherwise", "" + tried.otherwise().size()));
        return tried;
    }

    private Asked asked(Place body) {
        var since = body.at("since").instant();
        return new Asked(
                rules(body.at("rules"), body.needText("rules", LONGEST)),
                since == null ? clock.instant().minus(LOOKED_BACK) : since);
    }

    private RuleBook rules(Place place, @Nullable String text) {
        try {
            return text == null || text.isEmpty()
                    ? new RuleBook(List.of())
                    : rows.read(files.rows("proposed rules", "rules", text));
        } catch (MistakeInFile mistake) {
            place.findings().problem(place.pointer(), "mistake-in-rules", String.valueOf(mistake.getMessage()));
            return new RuleBook(List.of());
        }
    }

    private record Asked(RuleBook rules, Instant since) {}
}
