package org.safeguardinghub.dashboard.amendment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A worker completes what a worker wrote down or the public told us. A partner's words are the partner's to change. */
@Controller
@RequestMapping("/referrals/{reference}/words")
@FrontDoorOnly
public class WorkerWordsController {

    private static final Set<String> OURS = Set.of("WORKER", "PUBLIC_FORM");
    private static final Set<String> DECIDED = Set.of("SIGNED", "OUTCOME_SENT", "TRANSFERRED_OUT", "CLOSED");

    private final HubApi hub;
    private final Amending amending;
    private final InstantSource clock;

    WorkerWordsController(HubApi hub, Amending amending, InstantSource clock) {
        this.hub = hub;
        this.amending = amending;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference) {
        return with(reference, amending::show);
    }

    @GetMapping("/{slug}")
    ModelAndView ask(@PathVariable String reference, @PathVariable String slug) {
        return with(reference, words -> amending.ask(words, slug));
    }

    @PostMapping("/{slug}")
    ModelAndView change(
            @PathVariable String reference,
            @PathVariable String slug,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return with(reference, words -> amending.change(words, slug, request, flash));
    }

    private ModelAndView with(String reference, Function<Words, ModelAndView> page) {
        return switch (hub.get(Contact.class, "/api/v1/contacts/{reference}", reference)) {
            case Reply.Here<Contact> here ->
                OURS.contains(here.content().channel())
                        ? page.apply(here.content().words())
                        : Pages.of("amendment/senders-own", new SendersOwn(reference), HttpStatus.CONFLICT);
            case Reply.NotReached<Contact>(var what, var at) ->
                Pages.of(
                        "amendment/not-reached",
                        new SenderWordsController.NotReached(
                                "/referrals/" + reference, what, TimeWords.moment(at, clock.instant())),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Contact> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Contact> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    /** What of the contact matters here; how often it was told stands in its history. */
    record Contact(
            String reference,
            int version,
            String channel,
            String state,
            @Nullable ObjectNode form,
            @Nullable List<Step> history) {

        record Step(Instant at, String what, @Nullable String why) {}

        Words words() {
            var back = "/referrals/" + reference;
            var held = form == null ? JsonNodeFactory.instance.objectNode() : form;
            return new Words(
                    new Words.Place(
                            back + "/words",
                            "/api/v1/contacts/{reference}/amendments",
                            back,
                            "Back to the referral",
                            "What was written down",
                            back + "/changes"),
                    reference,
                    version,
                    !DECIDED.contains(state),
                    tellings(held),
                    confidentialAddresses(held));
        }

        /** Earlier words are read under "What was changed"; here they only count. */
        private List<Telling> tellings(ObjectNode held) {
            var tellings = new ArrayList<Telling>();
            for (int i = 0; history != null && i < history.size(); i++) {
                if (history.get(i).what().equals("AMENDED")) {
                    tellings.add(new Telling(history.get(i).at(), history.get(i).why(), held.deepCopy()));
                }
            }
            tellings.add(new Telling(null, null, held));
            return tellings;
        }

        private static Predicate<String> confidentialAddresses(ObjectNode form) {
            var address = Pattern.compile("(/children/\\d+/addresses/\\d+)/.*");
            return pointer -> {
                var matcher = address.matcher(pointer);
                return matcher.matches()
                        && form.at(matcher.group(1) + "/confidential").booleanValue(false);
            };
        }
    }

    public record SendersOwn(String reference) {}
}
