package org.safeguardinghub.kit.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safeguardinghub.kit.problem.FieldProblem;
import org.safeguardinghub.kit.problem.InvalidInput;

/** Everything found wrong, odd or absent in one body. One fault a place: the first is the cause of the rest. */
public final class Findings {

    private final Map<String, FieldProblem> problems = new LinkedHashMap<>();
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, Missing> missing = new LinkedHashMap<>();
    private final Set<String> askedFor = new HashSet<>();

    public void problem(String pointer, String code, String detail) {
        problems.putIfAbsent(pointer, new FieldProblem(pointer, code, detail));
    }

    public void warn(String pointer, String code, String detail) {
        warnings.add(new Warning(pointer, code, detail));
    }

    public void missing(Missing answer) {
        missing.putIfAbsent(answer.pointer(), answer);
    }

    /** Outside danger, a missing answer is a fault like any other; one that was given and is wrong is not missing. */
    public void missingIsAProblem() {
        missing.values().stream()
                .filter(answer -> !isWrongInside(answer.pointer()))
                .forEach(answer -> problem(answer.pointer(), "required", answer.detail()));
        missing.clear();
    }

    private boolean isWrongInside(String pointer) {
        return problems.keySet().stream().anyMatch(problem -> problem.startsWith(pointer + "/"));
    }

    public void refuseIfAnyProblem() {
        if (hasProblems()) {
            throw new InvalidInput(List.copyOf(problems.values()));
        }
    }

    public List<Missing> missing() {
        return List.copyOf(missing.values());
    }

    public List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /** Every fault so far, for a reader that reports instead of refusing. */
    public List<FieldProblem> problems() {
        return List.copyOf(problems.values());
    }

    boolean hasProblems() {
        return !problems.isEmpty();
    }

    void askedFor(String pointer) {
        askedFor.add(pointer);
    }

    boolean wasAskedFor(String pointer) {
        return askedFor.contains(pointer);
    }
}
