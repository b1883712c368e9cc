package org.safeguardinghub.dashboard.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.earlier.OpenedEarlier;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForm;
import org.safeguardinghub.dashboard.referral.FormView;
import org.safeguardinghub.dashboard.words.Continuum;

/** What should happen for each child of a referral that is rated. */
final class ProposalForm implements CaseForm {

    private final HubApi hub;
    private final Continuum continuum;
    private final OpenedEarlier opened;

    ProposalForm(HubApi hub, Continuum continuum, OpenedEarlier opened) {
        this.hub = hub;
        this.continuum = continuum;
        this.opened = opened;
    }

    @Override
    public String template() {
        return "decision/propose";
    }

    @Override
    public String here() {
        return "/decision";
    }

    @Override
    public @Nullable String notNow(CaseFile file, Viewer viewer) {
        if (!file.isIn("SCREENED", "GATHERING")) {
            return "A decision is made about a referral that is rated and not decided yet.";
        }
        return file.isOf(viewer.id()) ? null : "Only the person who has this referral may propose a decision.";
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
                false,
                false,
                List.of());
    }

    @Override
    public Mistakes check(FormView view) {
        return Proposal.check(new Mistakes.Search(view.typed()), view.typed(), view.file(), view.now())
                .all();
    }

    @Override
    public Attempt send(FormView view) {
        return Attempt.of(Proposal.send(hub, view.typed(), view.file(), "\"" + view.version() + "\""));
    }

    @Override
    public String fieldFor(String pointer) {
        return Proposal.fieldFor(pointer);
    }

    @Override
    public String fieldForRefusal(String code) {
        return Proposal.fieldForRefusal(code);
    }

    @Override
    public String done(FormView view) {
        return "Your decision is saved. A manager signs it or sends it back.";
    }
}
