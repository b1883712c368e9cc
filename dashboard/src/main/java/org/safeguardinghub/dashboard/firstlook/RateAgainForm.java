package org.safeguardinghub.dashboard.firstlook;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForm;
import org.safeguardinghub.dashboard.referral.FormView;
import org.safeguardinghub.dashboard.words.Continuum;

/** Rating again. A more urgent colour holds at once; a less urgent one waits for a manager. */
public final class RateAgainForm implements CaseForm {

    private final HubApi hub;
    private final Continuum continuum;

    RateAgainForm(HubApi hub, Continuum continuum) {
        this.hub = hub;
        this.continuum = continuum;
    }

    @Override
    public String template() {
        return "firstlook/rate-again";
    }

    @Override
    public @Nullable String notNow(CaseFile file, Viewer viewer) {
        if (!file.isIn("SCREENED", "GATHERING")) {
            return "Only a referral that is rated and not decided can be rated again.";
        }
        return file.isOf(viewer.id()) ? null : "Only the person who has this referral may rate it.";
    }

    @Override
    public Page page(FormView view) {
        return new Page(view, continuum);
    }

    @Override
    public Mistakes check(FormView view) {
        return RatingAnswer.check(new Mistakes.Search(view.typed()), view.typed())
                .need("rationale", "Say what has changed")
                .atMost(RatingAnswer.LONGEST, "rationale", "What has changed")
                .all();
    }

    @Override
    public Attempt send(FormView view) {
        var typed = view.typed();
        var screening = view.file().screening();
        var threshold = screening == null || screening.threshold() == null ? "" : screening.threshold();
        return Attempt.of(hub.send(
                Step.class,
                "\"" + view.version() + "\"",
                RatingAnswer.body(typed, threshold, typed.words("rationale")),
                "/api/v1/contacts/{reference}/ratings",
                view.head().reference()));
    }

    @Override
    public String fieldForRefusal(String code) {
        return RatingAnswer.fieldForRefusal(code);
    }

    @Override
    public String done(FormView view) {
        return isLower(view)
                ? "You asked for a lower rating. A manager has to agree; until then the higher one holds."
                : "Rated again.";
    }

    private boolean isLower(FormView view) {
        var codes = continuum.colours().stream().map(choice -> choice.code()).toList();
        var now = view.file().rating();
        return now != null && codes.indexOf(view.typed().words("colour")) > codes.indexOf(now);
    }

    public record Page(FormView view, Continuum continuum) {}
}
