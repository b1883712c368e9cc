package org.safeguardinghub.dashboard.firstlook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForm;
import org.safeguardinghub.dashboard.referral.FormView;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.Continuum;

/** The first look: who they are, then how urgent it is. Two steps for the hub, one form for a person. */
public final class FirstLookForm implements CaseForm {

    private final HubApi hub;
    private final Continuum continuum;

    FirstLookForm(HubApi hub, Continuum continuum) {
        this.hub = hub;
        this.continuum = continuum;
    }

    @Override
    public String template() {
        return "firstlook/first-look";
    }

    @Override
    public @Nullable String notNow(CaseFile file, Viewer viewer) {
        if (!file.isIn("CLAIMED", "IDENTITY_CHECKED")) {
            return "A first look is for a referral that somebody has claimed and nobody has rated yet.";
        }
        return file.isOf(viewer.id()) ? null : "Only the person who has this referral may rate it.";
    }

    @Override
    public Page page(FormView view) {
        return new Page(view, asksIdentity(view.file()), continuum);
    }

    @Override
    public Mistakes check(FormView view) {
        var search = new Mistakes.Search(view.typed());
        if (asksIdentity(view.file())) {
            IdentityAnswer.check(search, view.typed());
        }
        return RatingAnswer.check(search, view.typed())
                .need("threshold", "Choose the level of need")
                .need("rationale", "Say why this colour and this level")
                .atMost(RatingAnswer.LONGEST, "rationale", "The reason")
                .all();
    }

    @Override
    public Attempt send(FormView view) {
        var reference = view.head().reference();
        var version = "\"" + view.version() + "\"";
        if (!asksIdentity(view.file())) {
            return Attempt.of(rate(view, version, reference));
        }
        var identity = IdentityAnswer.send(hub, view.typed(), version, reference);
        return identity instanceof Reply.Here<Step>(var step, var _)
                ? new Attempt(rate(view, step.tag(), reference), IdentityAnswer.KEPT)
                : Attempt.of(identity);
    }

    @Override
    public String fieldFor(String pointer) {
        return RatingAnswer.fieldFor(pointer);
    }

    @Override
    public String fieldForRefusal(String code) {
        return RatingAnswer.fieldForRefusal(code);
    }

    @Override
    public String done(FormView view) {
        return "First look saved.";
    }

    private Reply<Step> rate(FormView view, String version, String reference) {
        var typed = view.typed();
        var body = RatingAnswer.body(typed, typed.words("threshold"), typed.words("rationale"));
        return hub.send(Step.class, version, body, "/api/v1/contacts/{reference}/screening", reference);
    }

    static boolean asksIdentity(CaseFile file) {
        return file.isIn("CLAIMED");
    }

    /** @param asksIdentity whether it is still open who they are */
    public record Page(FormView view, boolean asksIdentity, Continuum continuum) {

        public List<Choice> identityChoices() {
            return IdentityAnswer.choices(view.file());
        }
    }

    /** What the hub is told about who they are. */
    static Body identityBody(@Nullable String pendingBecause) {
        return Body.EMPTY.with("pendingBecause", pendingBecause);
    }
}
