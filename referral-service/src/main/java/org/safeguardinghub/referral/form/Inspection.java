package org.safeguardinghub.referral.form;

import java.util.List;
import org.safeguardinghub.kit.body.Missing;
import org.safeguardinghub.kit.body.Warning;
import org.safeguardinghub.kit.problem.FieldProblem;

/** What would be said of a form if it were sent as it is. */
public record Inspection(List<FieldProblem> problems, List<Missing> missing, List<Warning> warnings) {

    public Inspection {
        problems = List.copyOf(problems);
        missing = List.copyOf(missing);
        warnings = List.copyOf(warnings);
    }
}
