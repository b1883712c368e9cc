package org.safeguardinghub.dashboard.earlier;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseForms;
import org.safeguardinghub.dashboard.referral.Head;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The earlier contacts about the same children. */
@Controller
public class EarlierController {

    private final HubApi hub;
    private final CaseForms forms;
    private final OpenedEarlier opened;
    private final InstantSource clock;

    EarlierController(HubApi hub, CaseForms forms, OpenedEarlier opened, InstantSource clock) {
        this.hub = hub;
        this.forms = forms;
        this.opened = opened;
        this.clock = clock;
    }

    @GetMapping("/referrals/{reference}/earlier")
    @FrontDoorOnly
    ModelAndView show(@PathVariable String reference, Authentication person) {
        return forms.withFile(reference, file -> {
            var now = clock.instant();
            var head = Head.of(file, "/earlier", Viewer.signedIn(person).id(), now);
            return switch (hub.get(Earlier.class, "/api/v1/contacts/{reference}/earlier", reference)) {
                case Reply.Here<Earlier> here -> {
                    opened.add(reference);
                    yield Pages.of("earlier/earlier", EarlierPage.of(head, here.content(), now));
                }
                case Reply.NotReached<Earlier>(var what, var at) ->
                    Pages.of(
                            "earlier/earlier",
                            new EarlierPage(head, List.of(), null, false, what, TimeWords.moment(at, now)),
                            HttpStatus.SERVICE_UNAVAILABLE);
                case Reply.Refused<Earlier> refused -> Pages.refusal(refused.status());
                case Reply.Nothing<Earlier> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
            };
        });
    }

    /** @param pattern null when the hub could not be asked, which is not the same as no pattern */
    public record EarlierPage(
            Head head,
            List<Line> lines,
            @Nullable String pattern,
            boolean callsForReview,
            @Nullable String notReached,
            @Nullable String notReachedAt) {

        static EarlierPage of(Head head, Earlier earlier, Instant now) {
            var lines =
                    earlier.all().stream().map(contact -> Line.of(contact, now)).toList();
            return new EarlierPage(head, lines, earlier.pattern(), earlier.callsForReview(), null, null);
        }
    }

    public record Line(
            String reference, String received, String from, String stage, List<String> outcomes, String decided) {

        static Line of(Earlier.Contact contact, Instant now) {
            var outcomes = contact.outcomes() == null ? List.<String>of() : contact.outcomes();
            return new Line(
                    contact.reference(),
                    contact.receivedAt() == null ? "Not said" : TimeWords.moment(contact.receivedAt(), now),
                    contact.sourceAgencyName() == null ? "Sender not given" : contact.sourceAgencyName(),
                    PlainWords.of(Vocabulary.STATE, contact.state()),
                    outcomes.stream()
                            .map(outcome -> PlainWords.of(Vocabulary.OUTCOME, outcome))
                            .toList(),
                    contact.signedAt() == null ? "Not decided" : TimeWords.moment(contact.signedAt(), now));
        }
    }
}
