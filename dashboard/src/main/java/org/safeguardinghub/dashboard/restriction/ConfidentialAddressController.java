package org.safeguardinghub.dashboard.restriction;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.words.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the confidential addresses of one referral, for this one time, to somebody who says why. */
@Controller
@RequestMapping("/referrals/{reference}/confidential-addresses")
@FrontDoorOnly
public class ConfidentialAddressController {

    private static final List<Choice> NEEDS = List.of(
            Choice.of("VISIT", "Somebody has to go there"),
            Choice.of("CHECK", "To make sure that it is right"),
            Choice.of("PROTECTION", "A court or the police need it to protect somebody"));

    private final HubApi hub;

    ConfidentialAddressController(HubApi hub) {
        this.hub = hub;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String reference) {
        return page(reference, Typed.NOTHING, Mistakes.NONE, null, HttpStatus.OK);
    }

    /** What is shown stands in no address: it is gone with the page. */
    @PostMapping
    ModelAndView show(@PathVariable String reference, @RequestParam MultiValueMap<String, String> sent) {
        var typed = new Typed(sent);
        var mistakes = new Mistakes.Search(typed)
                .need("need", "Choose why you need it")
                .all();
        if (!mistakes.isEmpty()) {
            return page(reference, typed, mistakes, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var body = Body.EMPTY.with("need", typed.words("need"));
        var reply = hub.send(
                Found.class, null, body, "/api/v1/contacts/{reference}/confidential-addresses/reading", reference);
        return switch (reply) {
            case Reply.Here<Found> here ->
                page(reference, typed, mistakes, here.content().lines(), HttpStatus.OK);
            case Reply.NotReached<Found> _ ->
                page(
                        reference,
                        typed,
                        Mistakes.of("need", "It could not be fetched. Try again"),
                        null,
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Found> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Found> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    private static ModelAndView page(
            String reference, Typed typed, Mistakes mistakes, @Nullable List<String> lines, HttpStatus status) {
        return Pages.of(
                "restriction/addresses", new Page("/referrals/" + reference, NEEDS, typed, mistakes, lines), status);
    }

    record Found(@Nullable List<Address> items) {

        List<String> lines() {
            return items == null ? List.of() : items.stream().map(Address::line).toList();
        }
    }

    record Address(
            boolean child,
            int place,
            @Nullable List<String> lines,
            @Nullable String postcode) {

        String line() {
            var where = Stream.concat(lines == null ? Stream.empty() : lines.stream(), Stream.ofNullable(postcode))
                    .collect(Collectors.joining(", "));
            return (child ? "Child " : "Adult ") + (place + 1) + ": " + where;
        }
    }

    /** @param lines what is confidential, in the order of the referral; null while nobody has said why */
    public record Page(
            String address,
            List<Choice> needs,
            Typed typed,
            Mistakes mistakes,
            @Nullable List<String> lines) {}
}
