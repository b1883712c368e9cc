package org.safeguardinghub.dashboard.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForm;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.referral.FormView;
import org.safeguardinghub.dashboard.routing.Question.Kind;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** Runs one {@link SmallStep} as a form. */
public final class SmallStepForm implements CaseForm {

    private static final int LONGEST = 10_000;

    private final SmallStep step;
    private final HubApi hub;
    private final Colleagues colleagues;

    SmallStepForm(SmallStep step, HubApi hub, Colleagues colleagues) {
        this.step = step;
        this.hub = hub;
        this.colleagues = colleagues;
    }

    @Override
    public String template() {
        return "routing/step";
    }

    @Override
    public @Nullable String notNow(CaseFile file, Viewer viewer) {
        if (!step.fits(file.stage())) {
            return "This cannot be done at the stage that the referral has reached: "
                    + PlainWords.of(Vocabulary.STATE, file.state()) + ".";
        }
        return switch (step.who()) {
            case HOLDER -> file.isOf(viewer.id()) ? null : "Only the person who has this referral may do this.";
            case OFFERED -> isOffered(file, viewer) ? null : "Nobody has offered you this referral.";
            case MANAGER -> wishToAnswer(file, viewer);
            case OUT_OF_HOURS ->
                viewer.isOutOfHours() && file.isOf(viewer.id())
                        ? null
                        : "Only the person who works out of hours and has this referral may do this.";
            case ANYBODY -> null;
        };
    }

    private static boolean isOffered(CaseFile file, Viewer viewer) {
        var offer = file.handOver();
        return offer != null && viewer.id().equals(offer.to().id());
    }

    private static @Nullable String wishToAnswer(CaseFile file, Viewer viewer) {
        var wish = file.screening() == null ? null : file.screening().downgrade();
        if (!viewer.isManager()) {
            return "A manager answers this.";
        }
        if (wish == null) {
            return "Nobody has asked for a lower rating.";
        }
        return wish.by() != null && viewer.id().equals(wish.by().id())
                ? "You asked for the lower rating, so another manager has to answer."
                : null;
    }

    @Override
    public StepPage page(FormView view) {
        return new StepPage(view, step, asks(Kind.COLLEAGUE) ? colleagues.besides(view.viewer()) : List.of());
    }

    @Override
    public Mistakes check(FormView view) {
        var search = new Mistakes.Search(view.typed());
        for (var question : step.questions()) {
            if (question.missing() != null) {
                search.need(question.field(), question.missing());
            }
            search.atMost(question.kind() == Kind.LINE ? 200 : LONGEST, question.field(), "Your answer");
        }
        return search.all();
    }

    @Override
    public Attempt send(FormView view) {
        return Attempt.of(hub.send(
                Step.class,
                "\"" + view.version() + "\"",
                body(view),
                "/api/v1/contacts/{reference}" + step.path(),
                view.head().reference()));
    }

    private Body body(FormView view) {
        var body = Body.EMPTY;
        for (var question : step.questions()) {
            body = body.with(question.field(), answer(question, view.typed(), view.viewer()));
        }
        return body;
    }

    private @Nullable Object answer(Question question, Typed typed, Viewer viewer) {
        var words = typed.orNull(question.field());
        return switch (question.kind()) {
            case LINE, WORDS -> words;
            case CHOICE -> question.field().equals("agrees") ? (Object) "YES".equals(words) : words;
            case COLLEAGUE ->
                Body.EMPTY.with("id", words).with("name", words == null ? null : colleagues.nameOf(words, viewer));
        };
    }

    @Override
    public String fieldFor(String pointer) {
        return pointer.startsWith("/to") ? "to" : CaseForm.super.fieldFor(pointer);
    }

    @Override
    public String fieldForRefusal(String code) {
        return code.equals("offered-to-yourself") ? "to" : "form";
    }

    @Override
    public String done(FormView view) {
        return step.done();
    }

    @Override
    public String next(String reference) {
        return step == SmallStep.OUT_OF_HOURS ? "/queue" : CaseForm.super.next(reference);
    }

    private boolean asks(Kind kind) {
        return step.questions().stream().anyMatch(question -> question.kind() == kind);
    }

    public record StepPage(FormView view, SmallStep step, List<Choice> colleagues) {

        /** What a manager has to know before answering a wish to rate lower. */
        public List<Fact> wish() {
            var screening = view.file().screening();
            var wish = screening == null || step != SmallStep.LOWER_RATING ? null : screening.downgrade();
            return wish == null
                    ? List.of()
                    : List.of(
                            new Fact(
                                    "Rated now",
                                    PlainWords.of(Vocabulary.COLOUR, view.file().rating())),
                            new Fact("Asked for", PlainWords.of(Vocabulary.COLOUR, wish.to())),
                            new Fact(
                                    "By",
                                    wish.by() == null || wish.by().name() == null
                                            ? "A colleague"
                                            : wish.by().name()),
                            new Fact("Because", wish.rationale() == null ? "Not said" : wish.rationale()));
        }
    }
}
