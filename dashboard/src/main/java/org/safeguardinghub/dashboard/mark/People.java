package org.safeguardinghub.dashboard.mark;

import java.util.List;

/** Puts names together the way a person says them. */
public final class People {

    private People() {}

    /** @return such as {@code A}, {@code A and B}, {@code A, B and 2 more children} */
    public static String together(List<String> names, int total) {
        if (names.isEmpty()) {
            return total > 1 ? total + " children, names not given" : "Child, name not given";
        }
        var more = total - names.size();
        if (more > 0) {
            return String.join(", ", names) + " and " + more + (more == 1 ? " more child" : " more children");
        }
        var last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.getLast();
    }
}
