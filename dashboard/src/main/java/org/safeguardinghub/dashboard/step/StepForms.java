package org.safeguardinghub.dashboard.step;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.referral.Notice;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the form of a step and sends it. Whatever goes wrong, the form comes back with everything that was typed.
 */
@Component
public class StepForms {

    private static final Notice CHANGED = new Notice(
            "This changed while you were typing",
            List.of(
                    "A colleague did something about it. How it stands now is below.",
                    "Nothing was saved. What you typed is still here: check it against what is new, then send it again."),
            null);

    private final HubApi hub;
    private final InstantSource clock;

    StepForms(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    /**
     * A form that can be sent.
     *
     * @param action the page's own address
     * @param path of the hub
     * @param known what the hub is told beside the answers
     * @param next where to go when it is done; {@code {id}} stands for the id of what came to be
     */
    public record Form(Step step, About about, String action, String path, Map<String, Object> known, String next) {

        public Form {
            known = Map.copyOf(known);
        }

        public Form(Step step, About about, String action, String path, String next) {
            this(step, about, action, path, Map.of(), next);
        }

        private Body body(Answers answers) {
            var all = new LinkedHashMap<>(answers.body().fields());
            all.putAll(known);
            return new Body(all);
        }
    }

    /** @param known facts that stand in the fields already */
    public ModelAndView show(Form form, Typed known) {
        return page(form, form.about().version(), known, Mistakes.NONE, null, HttpStatus.OK);
    }

    public ModelAndView send(Form form, Typed typed, RedirectAttributes flash) {
        var answers = new Answers(form.step().questions(), typed);
        var mistakes = answers.mistakes();
        int seen = seen(typed);
        if (!mistakes.isEmpty()) {
            return page(form, seen, typed, mistakes, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var body = form.body(answers);
        var reply = form.about().version() == 0
                ? hub.sendOnce(Saved.class, key(typed), body, form.path())
                : hub.send(Saved.class, "\"" + seen + "\"", body, form.path());
        return switch (reply) {
            case Reply.Here<Saved>(var saved, var _) -> done(form, saved.id(), flash);
            case Reply.Nothing<Saved> _ -> done(form, null, flash);
            case Reply.Refused<Saved> refused -> refused(form, seen, typed, answers, refused);
            case Reply.NotReached<Saved>(var what, var at) ->
                page(form, seen, typed, Mistakes.NONE, unknown(what, at), HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    /** @param found what its page knows to be wrong, beside all that is missing */
    public ModelAndView giveBack(Form form, Typed typed, Mistakes.Mistake found) {
        var missing = new Answers(form.step().questions(), typed).mistakes().list();
        var all = new Mistakes(Stream.concat(Stream.of(found), missing.stream()).toList());
        return page(form, seen(typed), typed, all, null, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView done(Form form, @Nullable UUID id, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, form.step().words().done());
        return Pages.goTo(form.next().replace("{id}", String.valueOf(id)));
    }

    private static ModelAndView refused(
            Form form, int seen, Typed typed, Answers answers, Reply.Refused<Saved> refused) {
        var status = HttpStatus.valueOf(refused.status());
        return switch (status) {
            case NOT_FOUND, FORBIDDEN -> Pages.refusal(refused.status());
            case PRECONDITION_FAILED -> page(form, form.about().version(), typed, Mistakes.NONE, CHANGED, status);
            default -> page(form, seen, typed, answers.mistakes(refused), null, status);
        };
    }

    private Notice unknown(String what, Instant at) {
        return new Notice(
                "We do not know whether this was saved",
                List.of("We asked " + what + " at " + TimeWords.moment(at, clock.instant())
                        + " and heard nothing back. What you typed is still here. Go back in another tab to see whether"
                        + " it was saved, then send it again if it was not."),
                null);
    }

    private static ModelAndView page(
            Form form, int version, Typed typed, Mistakes mistakes, @Nullable Notice notice, HttpStatus status) {
        return Pages.of(
                "step/step",
                new StepPage(form.step(), form.about(), form.action(), version, key(typed), typed, mistakes, notice),
                status);
    }

    /** What the form carried, so that what happened since is noticed. */
    private static int seen(Typed typed) {
        var words = typed.words("version");
        return words.matches("[0-9]{1,9}") ? Integer.parseInt(words) : 0;
    }

    /** The same each time that one form is sent, so that a second try after a lost answer does nothing twice. */
    private static String key(Typed typed) {
        var words = typed.words("key");
        return words.matches("[0-9a-f-]{36}") ? words : UUID.randomUUID().toString();
    }

    /** What the hub says of what came to be. */
    record Saved(@Nullable UUID id) {}

    /**
     * @param version what the step quotes, so that nothing is overwritten unseen
     * @param key under which what comes to be does so once
     */
    public record StepPage(
            Step step,
            About about,
            String action,
            int version,
            String key,
            Typed typed,
            Mistakes mistakes,
            @Nullable Notice notice) {}
}
