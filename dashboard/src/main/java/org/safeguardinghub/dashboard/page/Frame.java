package org.safeguardinghub.dashboard.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
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

    private static List<Place> placesFor(@Nullable Viewer viewer, String path, @Nullable String view) {
        var places = new ArrayList<Place>();
        if (viewer != null && viewer.isAtTheFrontDoor()) {
            var isMine = "mine".equals(view);
            places.add(new Place("Queue", "/queue", path.startsWith("/queue") && !isMine));
            places.add(new Place("My work", "/queue?view=mine", path.startsWith("/queue") && isMine));
            places.add(new Place("Record a call", "/calls/new", path.startsWith("/calls")));
        }
        if (viewer != null && viewer.isPartner()) {
            places.add(new Place(
                    "Tell us about a child", "/refer", path.startsWith("/refer") && !path.startsWith("/referrals")));
            places.add(new Place("My referrals", "/my-referrals", path.startsWith("/my-referrals")));
        }
        places.add(new Place("Help", "/help", path.equals("/help")));
        return places;
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
