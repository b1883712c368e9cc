package org.safeguardinghub.referral.form.web;

import java.time.InstantSource;
import java.util.Set;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Characters;
import org.safeguardinghub.kit.body.Findings;
import org.safeguardinghub.kit.body.Missing;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.form.Completeness;
import org.safeguardinghub.referral.form.Danger;
import org.safeguardinghub.referral.form.FormReader;
import org.safeguardinghub.referral.form.Inspection;
import org.safeguardinghub.referral.form.Reading;
import org.safeguardinghub.referral.form.ReferralForm;
import org.springframework.stereotype.Component;

/** Reads a form in one pass after another over the same tree, and refuses only after the last. */
@Component
class JsonFormReader implements FormReader {

    /** Texts that may have lines; a name or reference may not. */
    private static final Set<String> WITH_LINES = Set.of(
            "details",
            "words",
            "observed",
            "reportedBy",
            "opinion",
            "workingWell",
            "needsToHappen",
            "reason",
            "safeTimes",
            "communicationNeeds",
            "wishes",
            "notSpokenToBecause",
            "saidByOthers",
            "needs",
            "views",
            "description",
            "explanation",
            "actionsTaken",
            "peers",
            "places",
            "online",
            "staffSafetyRisk",
            "response",
            "because",
            "anonymityWishes",
            "childCurrentLocation");

    private final InstantSource clock;
    private final Bodies bodies = new Bodies();
    private final FormSchema schema = new FormSchema();

    JsonFormReader(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Reading read(byte[] body) {
        var pass = pass(body);
        settleWhatIsMissing(pass.form().immediateDanger().statement(), pass.findings());
        return pass.reading();
    }

    @Override
    public Reading listen(byte[] body) {
        var pass = pass(body);
        if (pass.form().immediateDanger().statement() != Danger.Statement.STATED) {
            needAWorry(pass.form(), pass.findings());
        }
        pass.findings().refuseIfAnyProblem();
        return pass.reading().without(Completeness.OWN_REFERENCE);
    }

    @Override
    public Inspection inspect(byte[] body) {
        var findings = pass(body).findings();
        return new Inspection(findings.problems(), findings.missing(), findings.warnings());
    }

    private Pass pass(byte[] body) {
        var tree = bodies.parse(body);
        var digest = bodies.digest(tree);
        Bodies.dropNulls(tree);
        var findings = new Findings();
        var place = new Place(tree, "", findings);

        Characters.check(place, WITH_LINES::contains);
        schema.check(tree, findings);
        new UnknownProperties(schema.tree(), findings).warn(tree);
        var form = new FormFromJson(place, clock.instant()).read();
        Completeness.missingIn(form).forEach(findings::missing);
        return new Pass(form, digest, findings);
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

    private static void needAWorry(ReferralForm form, Findings findings) {
        var concern = form.concern();
        if (concern == null || concern.saysNothing()) {
            findings.problem("/concern/observed", "required", "Write one sentence of the worry.");
        }
        if (form.immediateDanger().statement() == Danger.Statement.NOT_STATED) {
            findings.problem("/immediateDanger/present", "required", "Ask whether a child is in danger now.");
        }
    }

    /** A form with everything that was found in it. */
    private record Pass(ReferralForm form, String digest, Findings findings) {

        Reading reading() {
            return new Reading(form, digest, findings.missing(), findings.warnings());
        }
    }
}
