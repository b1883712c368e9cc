package org.safeguardinghub.dashboard.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What surrounds a page: the service's name, who is signed in, where they can go, and the token that proves a form came
 * from one of our own pages.
 */
public record Frame(
        String serviceName,
        String help,
        Assets assets,
        @Nullable Viewer viewer,
        List<Place> places,
        @Nullable ProofOfOrigin proof) {

    public Frame {
        places = List.copyOf(places);
    }

    static Frame of(HttpServletRequest request, DashboardSettings settings, Assets assets) {
        var viewer = Viewer.of(request.getUserPrincipal());
        return new Frame(
                settings.serviceName(),
                settings.help(),
                assets,
                viewer,
                placesFor(viewer, request.getRequestURI(), request.getParameter("view")),
                ProofOfOrigin.in(request));
    }

    /** Every place a person may go from anywhere, in the order of the navigation, and for whom it is. */
    private static final List<Way> WAYS = List.of(
            new Way("Queue", "/queue", Viewer::isAtTheFrontDoor),
            new Way("My work", "/queue?view=mine", Viewer::isAtTheFrontDoor),
            new Way("Cases", "/cases", Viewer::isAtTheFrontDoor),
            new Way("Record a call", "/calls/new", Viewer::isAtTheFrontDoor),
            new Way("Alerts", "/alerts", Viewer::isAtTheFrontDoor),
            new Way("Out of hours", "/out-of-hours", Viewer::isAtTheFrontDoor),
            new Way("Measures", "/measures", Viewer::isManager),
            new Way("Restricted records", "/restricted-records", Viewer::keepsRestrictedRecords),
            new Way(
                    "Emergency openings",
                    "/emergency-openings",
                    viewer -> viewer.readsTheAuditTrail() || viewer.keepsRestrictedRecords()),
            new Way("Conflicts", "/conflicts", viewer -> viewer.isManager() || viewer.keepsRestrictedRecords()),
            new Way(
                    "Went astray",
                    "/misdirections",
                    viewer -> viewer.isAtTheFrontDoor() || viewer.keepsRestrictedRecords() || viewer.isAuditor()),
            new Way(
                    "Sharing agreements",
                    "/sharing-agreements",
                    viewer -> viewer.isAtTheFrontDoor() || viewer.administers() || viewer.isAuditor()),
            new Way("What we hold", "/subject-access", viewer -> viewer.answersSubjectAccess() || viewer.isAuditor()),
            new Way("Keeping records", "/retention", Viewer::readsRetention),
            new Way("Audit", "/audit", Viewer::readsTheAuditTrail),
            new Way("Colleagues", "/workers", viewer -> viewer.isAtTheFrontDoor() || viewer.administers()),
            new Way("Administration", "/administration", viewer -> viewer.isManager() || viewer.administers()),
            new Way("Downtime", "/downtime", Viewer::isAtTheFrontDoor),
            new Way("Refer a child", "/refer", Viewer::isPartner),
            new Way("My referrals", "/my-referrals", Viewer::isPartner),
            new Way("Questions to us", "/requests", Viewer::isPartner),
            new Way("Invitations", "/invitations", Viewer::isPartner));

    private static List<Place> placesFor(@Nullable Viewer viewer, String path, @Nullable String view) {
        var address = path + ("mine".equals(view) ? "?view=mine" : "");
        var open = viewer == null
                ? Stream.<Place>of()
                : WAYS.stream().filter(way -> way.isFor().test(viewer)).map(way -> way.seenFrom(address));
        return Stream.concat(open, Stream.of(new Place("Help", "/help", path.equals("/help"))))
                .toList();
    }

    private record Way(String words, String address, Predicate<Viewer> isFor) {

        Place seenFrom(String here) {
            return new Place(words, address, here.equals(address) || here.startsWith(address + "/"));
        }
    }

    /** One entry of the navigation. */
    public record Place(String words, String address, boolean isHere) {}

    /** The field that every form with method post carries. */
    public record ProofOfOrigin(String name, String value) {

        static @Nullable ProofOfOrigin in(HttpServletRequest request) {
            return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                    ? new ProofOfOrigin(token.getParameterName(), token.getToken())
                    : null;
        }
    }
}
