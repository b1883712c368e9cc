package org.safeguardinghub.dashboard.decision;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.earlier.OpenedEarlier;
import org.safeguardinghub.dashboard.firstlook.IdentityAnswer;
import org.safeguardinghub.dashboard.firstlook.RatingAnswer;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForm;
import org.safeguardinghub.dashboard.referral.FormView;
import org.safeguardinghub.dashboard.words.Continuum;

/**
 * First look and decision on one page, for a referral about which nobody has to be asked (ADR 0032). No question is left
 * out: the reason and the level of need are given once and stand for both. What was saved before a later step was
 * refused stays saved, and the page says so.
 */
final class DecideNowForm implements CaseForm {

    private final HubApi hub;
    private final Continuum continuum;
    private final OpenedEarlier opened;

    DecideNowForm(HubApi hub, Continuum continuum, OpenedEarlier opened) {
        this.hub = hub;
        this.continuum = continuum;
        this.opened = opened;
    }

    @Override
    public String template() {
        return "decision/decide-now";
    }

    @Override
    public @Nullable String notNow(CaseFile file, Viewer viewer) {
        if (!file.isIn("CLAIMED", "IDENTITY_CHECKED")) {
            return "“Decide now” is for a referral that somebody has claimed and nobody has rated yet.";
        }
        return file.isOf(viewer.id()) ? null : "Only the person who has this referral may decide.";
    }

    @Override
    public Typed known(CaseFile file) {
        return Proposal.known(file);
    }

    @Override
    public ProposalPage page(FormView view) {
        return new ProposalPage(
                view,
                ProposalPage.Question.of(view),
                continuum,
                Proposal.isLate(view.file(), view.now()),
                opened.has(view.head().reference()),
                asksIdentity(view.file()),
                asksRating(view.file()),
                IdentityAnswer.choices(view.file()));
    }

    @Override
    public Mistakes check(FormView view) {
        var search = new Mistakes.Search(view.typed());
        if (asksIdentity(view.file())) {
            IdentityAnswer.check(search, view.typed());
        }
        if (asksRating(view.file())) {
            RatingAnswer.check(search, view.typed());
        }
        return Proposal.check(search, view.typed(), view.file(), view.now()).all();
    }

    @Override
    public Attempt send(FormView view) {
        var version = "\"" + view.version() + "\"";
        if (!asksIdentity(view.file())) {
            return rateAndPropose(view, version, null);
        }
        var identity =
                IdentityAnswer.send(hub, view.typed(), version, view.head().reference());
        return identity instanceof Reply.Here<Step>(var step, var _)
                ? rateAndPropose(view, step.tag(), IdentityAnswer.KEPT)
                : Attempt.of(identity);
    }

    private Attempt rateAndPropose(FormView view, String version, @Nullable String kept) {
        if (!asksRating(view.file())) {
            return Attempt.of(Proposal.send(hub, view.typed(), view.file(), version));
        }
        var typed = view.typed();
        var level = continuum.greatest(Proposal.levels(typed, view.file()));
        var rating = hub.send(
                Step.class,
                version,
                RatingAnswer.body(typed, level, typed.words("rationale")),
                "/api/v1/contacts/{reference}/screening",
                view.head().reference());
        return rating instanceof Reply.Here<Step>(var step, var _)
                ? new Attempt(
                        Proposal.send(hub, typed, view.file(), step.tag()),
                        "The first look was saved: who they are, danger, colour and level of need.")
                : new Attempt(rating, kept);
    }

    @Override
    public String fieldFor(String pointer) {
        return pointer.equals("/threshold") ? "threshold-0" : Proposal.fieldFor(pointer);
    }

    @Override
    public String fieldForRefusal(String code) {
        var field = RatingAnswer.fieldForRefusal(code);
        return field.equals("form") ? Proposal.fieldForRefusal(code) : field;
    }

    @Override
    public String done(FormView view) {
        return "First look and decision are saved. A manager signs it or sends it back.";
    }

    private static boolean asksIdentity(CaseFile file) {
        return file.isIn("CLAIMED");
    }

    private static boolean asksRating(CaseFile file) {
        return file.isIn("CLAIMED", "IDENTITY_CHECKED");
    }
}
