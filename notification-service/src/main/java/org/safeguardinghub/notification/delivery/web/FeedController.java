package org.safeguardinghub.notification.delivery.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.notification.delivery.Notices;
import org.safeguardinghub.notification.delivery.Notices.Entry;
import org.safeguardinghub.notification.delivery.Notices.Place;
import org.safeguardinghub.notification.delivery.Notices.Recipient;
import org.safeguardinghub.notification.delivery.ThinNotice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For partners who would rather ask than be called: the same notices as by webhook, each agency its own. */
@RestController
@RequestMapping("/api/v1/feed")
class FeedController {

    private static final int MOST = 200;
    private static final Pattern PLACE = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

    private final Notices notices;
    private final URI publicUrl;

    FeedController(Notices notices, @Value("${hub.public.url}") URI publicUrl) {
        this.notices = notices;
        this.publicUrl = publicUrl;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_referrals.read')")
    Feed since(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") int limit) {
        var from = cursor == null ? Place.BEGINNING : place(cursor);
        var recipient = new Recipient(caller.authority(), caller.agency());
        var most = Math.clamp(limit, 1, MOST);
        var found = notices.after(recipient, from, most + 1);
        var page = found.stream().limit(most).toList();
        var next = page.isEmpty() ? from : page.getLast().place();
        return new Feed(page.stream().map(this::thin).toList(), cursor(next), found.size() > most);
    }

    private ThinNotice thin(Entry entry) {
        return ThinNotice.of(entry.notice(), publicUrl);
    }

    private static String cursor(Place place) {
        var text = place.toldIn() + "." + place.number();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Place place(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            var place = PLACE.matcher(text);
            if (place.matches()) {
                return new Place(Long.parseLong(place.group(1)), Long.parseLong(place.group(2)));
            }
        } catch (IllegalArgumentException notOurs) {
            // Refused below, as any other cursor that we did not give out.
        }
        throw new Refused(HttpStatus.BAD_REQUEST, "bad-cursor", "Send the cursor as the last answer gave it.");
    }

    /**
     * @param nextCursor where to go on next time, also when there is nothing new
     * @param more whether to go on at once
     */
    record Feed(List<ThinNotice> items, String nextCursor, boolean more) {}
}
