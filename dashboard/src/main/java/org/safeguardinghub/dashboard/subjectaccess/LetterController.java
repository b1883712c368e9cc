package org.safeguardinghub.dashboard.subjectaccess;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.referral.Fact;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was released, as a letter to be printed. Each fetching is written down. */
@Controller
@RequestMapping(SubjectAccessController.ADDRESS + "/{id}/letter")
@PreAuthorize(SubjectAccessController.ANSWERS)
public class LetterController {

    private final HubApi hub;
    private final AccessRequests requests;
    private final InstantSource clock;

    LetterController(HubApi hub, AccessRequests requests, InstantSource clock) {
        this.hub = hub;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView print(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean large) {
        var address = SubjectAccessController.ADDRESS + "/" + id;
        return requests.shown(
                hub.get(Export.class, SubjectAccessController.REQUESTS + "/{id}/export", id),
                address + "/letter",
                export -> Pages.of("subjectaccess/letter", LetterPage.of(address, export, large, clock.instant())));
    }

    /** What the hub hands over. */
    record Export(List<Given> given, List<String> keptBack) {}

    record Given(String kind, Instant at, String from, List<AccessItem.Field> fields) {}

    /** @param large whether in large print */
    public record LetterPage(String address, boolean large, String made, List<Part> parts, List<String> keptBack) {

        static LetterPage of(String address, Export export, boolean large, Instant now) {
            return new LetterPage(
                    address,
                    large,
                    TimeWords.today(now),
                    export.given().stream().map(Part::of).toList(),
                    export.keptBack());
        }
    }

    public record Part(String heading, List<Fact> facts) {

        static Part of(Given given) {
            return new Part(
                    ItemWords.kind(given.kind()) + ", " + LetterWords.when(given.at()),
                    Stream.concat(
                                    Stream.of(new Fact("From", given.from())),
                                    given.fields().stream()
                                            .map(field -> new Fact(field.what(), LetterWords.of(field.text()))))
                            .toList());
        }
    }
}
