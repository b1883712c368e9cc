package org.safeguardinghub.network.family;

import java.util.ArrayList;
import java.util.List;

/** What is missing from a network, as a prompt to a person; no fixed number makes a network safe. */
public enum Gap {
    NOBODY_NAMED(
            "Nobody around the child is named. Ask the child and the family: who do you see helping, who else is worried?"),
    NOBODY_ON_THE_FATHERS_SIDE(
            "Nobody here is known to be from the father's side of the family. Ask about the father and his relatives."),
    ONLY_PROFESSIONALS("Only professionals are named. A network needs people who are there at night and at weekends."),
    ONE_HOUSEHOLD_ONLY(
            "All the family who are named live with the child. Ask who comes to visit, who helps, and who the child goes to.");

    private final String inWords;

    Gap(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    static List<Gap> in(List<Member> members) {
        if (members.isEmpty()) {
            return List.of(NOBODY_NAMED, NOBODY_ON_THE_FATHERS_SIDE);
        }
        var family = members.stream()
                .filter(member -> !member.relation().isProfessional())
                .toList();
        var gaps = new ArrayList<Gap>();
        if (family.stream().noneMatch(member -> member.relation().isKnownToBeOnTheFathersSide())) {
            gaps.add(NOBODY_ON_THE_FATHERS_SIDE);
        }
        if (family.isEmpty()) {
            gaps.add(ONLY_PROFESSIONALS);
        } else if (family.stream().allMatch(member -> member.contactLevel() == ContactLevel.LIVES_WITH_CHILD)) {
            gaps.add(ONE_HOUSEHOLD_ONLY);
        }
        return List.copyOf(gaps);
    }
}
