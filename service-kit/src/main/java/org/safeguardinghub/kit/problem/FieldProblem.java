package org.safeguardinghub.kit.problem;

/**
 * One thing that is wrong with one field.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the body, such as {@code /children/0/birth/date}
 * @param code stable and machine-readable, such as {@code not-a-date}
 * @param detail a sentence for a person, without the value that was sent
 */
public record FieldProblem(String pointer, String code, String detail) {}
