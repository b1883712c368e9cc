package org.safeguardinghub.dashboard.statutory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.statutory.CaseStep.Group;

/** Every step of a case, and which of them somebody can take now. */
public final class CaseSteps {

    static final List<CaseStep> ALL = Stream.of(AllocationSteps.ALL, WorkSteps.ALL, EndingSteps.ALL)
            .flatMap(List::stream)
            .toList();

    static Optional<CaseStep> named(String address) {
        return ALL.stream().filter(step -> step.address().equals(address)).findFirst();
    }

    /** Everything but the answer to an offer, which stands before all of it. */
    static List<Offered> others(StatutoryCase file, Viewer viewer) {
        return Stream.of(Group.values())
                .filter(group -> group != Group.OFFERED_TO_YOU)
                .map(group -> new Offered(group.words(), in(group, file, viewer)))
                .filter(offered -> !offered.links().isEmpty())
                .toList();
    }

    static List<Link> in(Group group, StatutoryCase file, Viewer viewer) {
        return ALL.stream()
                .filter(step -> step.group() == group)
                .flatMap(step -> step.when().parts(file, viewer).stream().map(part -> Link.of(step, part, file)))
                .toList();
    }

    private CaseSteps() {}

    /** What can be done now, under one heading. */
    public record Offered(String heading, List<Link> links) {}

    public record Link(String words, String address) {

        static Link of(CaseStep step, int part, StatutoryCase file) {
            var several = part > 0 && file.allDiscussions().size() > 1;
            return new Link(
                    step.words().title() + (several ? " (number " + part + ")" : ""),
                    "/cases/" + file.reference() + "/steps/" + step.address() + (part > 0 ? "?part=" + part : ""));
        }
    }
}
