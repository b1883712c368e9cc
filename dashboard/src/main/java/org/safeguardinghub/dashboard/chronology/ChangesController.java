package org.safeguardinghub.dashboard.chronology;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.chronology.TimelineController.Told;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForms;
import org.safeguardinghub.dashboard.referral.Head;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What was changed in a referral after it was told: each answer as it was and as it became, by whom and why. */
@Controller
public class ChangesController {

    private static final String AMENDED = "/api/v1/contacts/{reference}/chronology?kind=AMENDED&limit=200";

    private final HubApi hub;
    private final CaseForms forms;
    private final InstantSource clock;

    ChangesController(HubApi hub, CaseForms forms, InstantSource clock) {
        this.hub = hub;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/referrals/{reference}/changes")
    @FrontDoorOnly
    ModelAndView show(@PathVariable String reference, Authentication person) {
        return forms.withFile(reference, file -> {
            var now = clock.instant();
            var head = Head.of(file, "/changes", Viewer.signedIn(person).id(), now);
            var entries = hub.get(Told.class, AMENDED, reference) instanceof Reply.Here<Told>(var told, var _)
                    ? (told.items() == null ? List.<Told.Item>of() : told.items())
                            .reversed().stream()
                                    .map(item -> TimelinePage.Line.of(item, now))
                                    .toList()
                    : null;
            return Pages.of(
                    "chronology/changes",
                    new Page(head, entries, takenBack(file), TimeWords.moment(now, now), file.isWrittenDownByUs()));
        });
    }

    private static @Nullable String takenBack(CaseFile file) {
        return file.steps().reversed().stream()
                .filter(step -> step.what().equals("WITHDRAWN"))
                .map(CaseFile.Step::why)
                .findFirst()
                .orElse(null);
    }

    /**
     * @param entries newest first; null where they could not be fetched, which is not the same as no change
     * @param takenBack why the sender took it back; null where they did not
     * @param mayComplete whether a worker may complete what was written down
     */
    public record Page(
            Head head,
            @Nullable List<TimelinePage.Line> entries,
            @Nullable String takenBack,
            String at,
            boolean mayComplete) {}
}
