package org.safeguardinghub.referral.incident;

import java.util.List;

/**
 * Everything that lies beside one contact.
 *
 * @param incident reports of the same event, as people have said, without this one
 * @param suggested reports that may tell of the same event
 * @param sameChildren every other contact about one of the same children
 * @param household every other contact about a child of the same household
 */
public record Related(
        List<Report> incident,
        List<Suggestion> suggested,
        List<Report> sameChildren,
        List<Beside> household,
        List<OpenCase> openCases,
        List<AddressConflict> addressConflicts) {

    public Related {
        incident = List.copyOf(incident);
        suggested = List.copyOf(suggested);
        sameChildren = List.copyOf(sameChildren);
        household = List.copyOf(household);
        openCases = List.copyOf(openCases);
        addressConflicts = List.copyOf(addressConflicts);
    }

    public record Suggestion(Report report, SameEvent because) {}
}
