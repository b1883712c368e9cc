package org.safeguardinghub.dashboard.retention;

import java.util.List;
import java.util.function.Predicate;
import org.safeguardinghub.dashboard.page.Viewer;

/** The pages about keeping records, as far as the viewer may read them. */
public final class Tabs {

    static final String POLICY = "/retention";
    static final String OVER = "/retention/over";
    static final String LIFTED = HoldsController.ADDRESS + "?lifted=true";

    /** In the order in which they stand on the page. */
    private static final List<Way> WAYS = List.of(
            new Way("How long", POLICY, Viewer::readsRetention),
            new Way("Holds in force", HoldsController.ADDRESS, Viewer::readsHolds),
            new Way("Lifted holds", LIFTED, Viewer::readsHolds),
            new Way("Time is over", OVER, Viewer::isManager),
            new Way("Erasing", ErasuresController.ADDRESS, Viewer::readsTheAuditTrail));

    static List<Tab> seenFrom(String here, Viewer viewer) {
        return WAYS.stream()
                .filter(way -> way.isFor().test(viewer))
                .map(way -> new Tab(way.words(), way.address(), way.address().equals(here)))
                .toList();
    }

    private record Way(String words, String address, Predicate<Viewer> isFor) {}

    public record Tab(String words, String address, boolean isHere) {}

    private Tabs() {}
}
