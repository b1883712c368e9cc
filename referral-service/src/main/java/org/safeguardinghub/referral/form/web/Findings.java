package org.safeguardinghub.referral.form.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safeguardinghub.kit.problem.FieldProblem;
import org.safeguardinghub.kit.problem.InvalidInput;
import org.safeguardinghub.referral.form.Missing;
import org.safeguardinghub.referral.form.Warning;

/** Everything found wrong, odd or absent in one body. One fault a place: the first is the cause of the rest. */
final class Findings {

    private final Map<String, FieldProblem> problems = new LinkedHashMap<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, Missing> missing = new LinkedHashMap<>();

    void problem(String pointer, String code, String detail) {
        problems.putIfAbsent(pointer, new FieldProblem(pointer, code, detail));
    }

    void warn(String pointer, String code, String detail) {
        warnings.add(new Warning(pointer, code, detail));
    }

    void missing(Missing answer) {
        missing.putIfAbsent(answer.pointer(), answer);
    }

    /** Outside danger, a missing answer is a fault like any other. */
    void missingIsAProblem() {
        missing.values().forEach(answer -> problem(answer.pointer(), "required", answer.detail()));
        missing.clear();
    }

    void refuseIfAnyProblem() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(List.copyOf(problems.values()));
        }
    }

    List<Missing> missing() {
        return List.copyOf(missing.values());
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }
}
