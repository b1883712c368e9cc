package org.safeguardinghub.fhir.vocabulary;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request.
 *
 * @param expression the element by FHIRPath; null when it is not about one element
 * @param text a sentence for the sender's engineer; never repeats what was sent
 */
public record Fault(IssueType type, @Nullable String expression, String code, String text) {}
