package org.safeguardinghub.consent.subjectaccess;

import java.util.List;
import org.safeguardinghub.consent.subjectaccess.Step.Part;

/** Items with what the rules propose for each, and which service answered. */
public record Gathering(List<Part> parts, List<Proposed> items) {

    public Gathering {
        parts = List.copyOf(parts);
        items = List.copyOf(items);
    }

    public record Proposed(HeldItem item, Proposal proposal) {}
}
