package org.safeguardinghub.referral.form.web;

import java.time.InstantSource;
import org.safeguardinghub.referral.form.Completeness;
import org.safeguardinghub.referral.form.Danger;
import org.safeguardinghub.referral.form.FormReader;
import org.safeguardinghub.referral.form.Missing;
import org.safeguardinghub.referral.form.Reading;
import org.springframework.stereotype.Component;

/** Reads a form in one pass after another over the same tree, and refuses only after the last. */
@Component
class JsonFormReader implements FormReader {

    private final InstantSource clock;
    private final Bodies bodies = new Bodies();
    private final FormSchema schema = new FormSchema();

    JsonFormReader(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Reading read(byte[] body) {
        var tree = bodies.parse(body);
        var digest = bodies.digest(tree);
        Bodies.dropNulls(tree);
        var findings = new Findings();
        var place = new Place(tree, "", findings);

        Characters.check(place);
        schema.check(tree, findings);
        new UnknownProperties(schema.tree(), findings).warn(tree);
        var form = new FormFromJson(place, clock.instant()).read();
        Completeness.missingIn(form).forEach(findings::missing);
        settleWhatIsMissing(form.immediateDanger().statement(), findings);

        return new Reading(form, digest, findings.missing(), findings.warnings());
    }

    @Override
    public String schema() {
        return schema.text();
    }

    /** Danger is never kept waiting by a blank; anything else is. */
    private static void settleWhatIsMissing(Danger.Statement danger, Findings findings) {
        if (danger != Danger.Statement.STATED) {
            findings.missingIsAProblem();
        }
        findings.refuseIfAnyProblem();
        if (danger == Danger.Statement.NOT_STATED) {
            findings.missing(
                    new Missing("/immediateDanger/present", "Say whether a child is in immediate danger now."));
        }
    }
}
