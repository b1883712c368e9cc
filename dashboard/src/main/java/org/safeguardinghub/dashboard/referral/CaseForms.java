package org.safeguardinghub.dashboard.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Mistakes.Mistake;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseForm.Attempt;
import org.safeguardinghub.dashboard.referral.CaseForm.Step;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows the forms of a referral and sends them. Whatever goes wrong, the form comes back with everything that was typed:
 * faults beside their fields, and who did what where a colleague was quicker.
 */
@Component
public class CaseForms {

    private final HubApi hub;
    private final InstantSource clock;

    CaseForms(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    public ModelAndView show(String reference, Authentication person, CaseForm form) {
        return withFile(reference, file -> {
            var view = view(file, form, person, form.known(file));
            var notNow = form.notNow(file, view.viewer());
            return notNow == null ? page(form, view, HttpStatus.OK) : notNow(view, notNow);
        });
    }

    public ModelAndView send(
            String reference,
            MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash,
            CaseForm form) {
        return withFile(reference, file -> {
            var view = asSent(view(file, form, person, new Typed(sent)));
            var mistakes = form.check(view);
            if (!mistakes.isEmpty()) {
                return page(form, with(view, mistakes, null), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            var attempt = form.send(view);
            return switch (attempt.reply()) {
                case Reply.Here<Step> _, Reply.Nothing<Step> _ -> {
                    flash.addFlashAttribute(Pages.DONE, form.done(view));
                    yield Pages.goTo(form.next(reference));
                }
                case Reply.Refused<Step> refused -> refused(form, view, refused, attempt.kept());
                case Reply.NotReached<Step> silence -> unknown(form, view, silence, attempt);
            };
        });
    }

    /** Fetches the referral, or says why it cannot be shown. */
    public ModelAndView withFile(String reference, Shown shown) {
        return switch (hub.get(CaseFile.class, "/api/v1/contacts/{reference}", reference)) {
            case Reply.Here<CaseFile> here -> shown.of(here.content());
            case Reply.NotReached<CaseFile>(var what, var at) ->
                Pages.of(
                        "referral/not-reached",
                        new NotReached(reference, what, TimeWords.moment(at, clock.instant())),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<CaseFile> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<CaseFile> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    private ModelAndView refused(CaseForm form, FormView view, Reply.Refused<Step> refused, @Nullable String kept) {
        if (refused.status() == 404) {
            return Pages.refusal(404);
        }
        var fresh = fresh(form, view);
        if (refused.status() == HttpStatus.PRECONDITION_FAILED.value()) {
            return page(form, with(fresh, Mistakes.NONE, changed(fresh, view, kept)), HttpStatus.PRECONDITION_FAILED);
        }
        if ("already-claimed".equals(refused.code())) {
            return page(form, with(fresh, Mistakes.NONE, taken(refused, kept)), HttpStatus.CONFLICT);
        }
        var again = kept == null ? view : fresh;
        return page(form, with(again, mistakes(form, refused), keptOnly(kept)), HttpStatus.valueOf(refused.status()));
    }

    /** It may have been saved or not; what was typed stays, and the page says how to find out. */
    private ModelAndView unknown(CaseForm form, FormView view, Reply.NotReached<Step> silence, Attempt attempt) {
        var notice = new Notice(
                "We do not know whether this was saved",
                List.of(
                        "We asked " + silence.what() + " at " + TimeWords.moment(silence.at(), view.now())
                                + " and heard nothing back. What you typed is still here.",
                        "Open the overview in another tab to see whether it was saved, then send it again if it was"
                                + " not. If a child may be in danger now, do not wait for this page: call 999."),
                attempt.kept());
        return page(form, with(view, Mistakes.NONE, notice), HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static Mistakes mistakes(CaseForm form, Reply.Refused<Step> refused) {
        if (!refused.faults().isEmpty()) {
            return new Mistakes(refused.faults().stream()
                    .map(fault -> new Mistake(form.fieldFor(fault.pointer()), fault.detail()))
                    .toList());
        }
        var words = PlainWords.known(Vocabulary.REFUSAL, refused.code())
                .orElseGet(() -> refused.detail().isEmpty() ? "The hub did not accept this." : refused.detail());
        return Mistakes.of(form.fieldForRefusal(refused.code()), words);
    }

    private static Notice changed(FormView fresh, FormView view, @Nullable String kept) {
        var steps = fresh.file().steps();
        var names = new Names(fresh.file(), view.viewer().id());
        var news = new ArrayList<String>();
        steps.subList(Math.min(view.seen(), steps.size()), steps.size())
                .forEach(step -> news.add(PlainWords.of(Vocabulary.STEP, step.what()) + colour(fresh.file(), step) + " "
                        + names.by(step) + ", " + TimeWords.moment(step.at(), fresh.now())));
        news.add("Nothing was saved. What you typed is still here: check it against what is new, then send it again.");
        return new Notice("This referral changed while you were typing", news, kept);
    }

    private static String colour(CaseFile file, CaseFile.Step step) {
        var screening = file.screening();
        return Optional.ofNullable(screening == null ? null : screening.ratings()).stream()
                .flatMap(List::stream)
                .filter(rating -> step.at().equals(rating.at()) && rating.colour() != null)
                .map(rating -> " (" + PlainWords.of(Vocabulary.COLOUR, rating.colour()) + ")")
                .findFirst()
                .orElse("");
    }

    private Notice taken(Reply.Refused<Step> refused, @Nullable String kept) {
        var by = Objects.toString(refused.more().get("claimedBy"), "A colleague");
        var ago = ago(refused.more());
        return new Notice(
                by + " has this referral now",
                List.of(
                        by + " took it" + ago + ". Nothing was saved.",
                        "What you typed is still here. Give it to them before you leave this page."),
                kept);
    }

    private String ago(Map<String, Object> more) {
        try {
            var at = more.get("claimedAt");
            return at == null ? "" : " " + TimeWords.ago(Instant.parse(at.toString()), clock.instant());
        } catch (DateTimeParseException unreadable) {
            return "";
        }
    }

    private static @Nullable Notice keptOnly(@Nullable String kept) {
        return kept == null ? null : new Notice("One part was saved, the rest was not", List.of(), kept);
    }

    private FormView view(CaseFile file, CaseForm form, Authentication person, Typed typed) {
        var viewer = Viewer.signedIn(person);
        var now = clock.instant();
        var head = Head.of(file, form.here(), viewer.id(), now);
        var seen = file.steps().size();
        return new FormView(file, head, viewer, file.version(), seen, typed, Mistakes.NONE, null, now);
    }

    /** The same with the version that the form carried, so that what happened since is noticed. */
    private static FormView asSent(FormView view) {
        return new FormView(
                view.file(),
                view.head(),
                view.viewer(),
                number(view.typed(), "version", view.version()),
                number(view.typed(), "seen", view.seen()),
                view.typed(),
                view.mistakes(),
                view.notice(),
                view.now());
    }

    private static int number(Typed typed, String field, int otherwise) {
        var words = typed.words(field);
        return words.matches("[0-9]{1,9}") ? Integer.parseInt(words) : otherwise;
    }

    private FormView fresh(CaseForm form, FormView view) {
        var reply = hub.get(
                CaseFile.class, "/api/v1/contacts/{reference}", view.head().reference());
        if (!(reply instanceof Reply.Here<CaseFile>(var file, var _))) {
            return view;
        }
        var head = Head.of(file, form.here(), view.viewer().id(), view.now());
        return new FormView(
                file,
                head,
                view.viewer(),
                file.version(),
                file.steps().size(),
                view.typed(),
                view.mistakes(),
                view.notice(),
                view.now());
    }

    private static FormView with(FormView view, Mistakes mistakes, @Nullable Notice notice) {
        return new FormView(
                view.file(),
                view.head(),
                view.viewer(),
                view.version(),
                view.seen(),
                view.typed(),
                mistakes,
                notice,
                view.now());
    }

    private static ModelAndView page(CaseForm form, FormView view, HttpStatus status) {
        return Pages.of(form.template(), form.page(view), status);
    }

    private static ModelAndView notNow(FormView view, String why) {
        return Pages.of("referral/not-now", new NotNow(view.head(), why), HttpStatus.CONFLICT);
    }

    /** What is shown of a referral that could be fetched. */
    public interface Shown {
        ModelAndView of(CaseFile file);
    }

    /** The page for a referral whose content could not be fetched. */
    public record NotReached(String reference, String what, String at) {}

    /** The page for a step that cannot be taken at this stage. */
    public record NotNow(Head head, String why) {}
}
