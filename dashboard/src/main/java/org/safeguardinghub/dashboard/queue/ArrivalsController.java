package org.safeguardinghub.dashboard.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.Passes;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live notice beside the queue. It says how many are new and never moves a row under the reader. */
@Controller
class ArrivalsController {

    private final ArrivalsFeed feed;
    private final Passes passes;

    ArrivalsController(ArrivalsFeed feed, Passes passes) {
        this.feed = feed;
        this.passes = passes;
    }

    @GetMapping(path = "/queue/arrivals", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @FrontDoorOnly
    ResponseEntity<SseEmitter> listen(
            @RequestParam Instant since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastHeard) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no")
                .body(feed.open(passes.current(), since, lastHeard));
    }
}
