package org.safeguardinghub.dashboard.request;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForm;
import org.safeguardinghub.dashboard.referral.FormView;

/** What somebody of the family tells us about their agreement to a service, after the referral. */
public final class FamilyWordForm implements CaseForm {

    private final HubApi hub;
    private final Word word;

    FamilyWordForm(HubApi hub, Word word) {
        this.hub = hub;
        this.word = word;
    }

    enum Word {
        AGREES(
                "agreement",
                "Say what they agreed to, and how they told you",
                "The family’s agreement is recorded. From now on you may ask agencies on the strength of it."),
        TAKES_IT_BACK(
                "agreement-withdrawal",
                "Say how they told you",
                "Requests that rested on the agreement have stopped. Decide on the threshold again today.");

        private final String step;
        private final String needsHow;
        private final String done;

        Word(String step, String needsHow, String done) {
            this.step = step;
            this.needsHow = needsHow;
            this.done = done;
        }
    }

    @Override
    public String template() {
        return "request/" + word.step;
    }

    @Override
    public String here() {
        return "/requests";
    }

    @Override
    public @Nullable String notNow(CaseFile file, Viewer viewer) {
        return null;
    }

    @Override
    public Page page(FormView view) {
        return new Page(view);
    }

    @Override
    public Mistakes check(FormView view) {
        return new Mistakes.Search(view.typed())
                .need("by", "Say who of the family told you")
                .need("how", word.needsHow)
                .all();
    }

    /** They are telling us now; a page for what was said earlier would ask when. */
    @Override
    public Attempt send(FormView view) {
        var body = Body.EMPTY
                .with("by", view.typed().words("by"))
                .with("when", view.now().toString())
                .with("how", view.typed().words("how"));
        return Attempt.of(hub.send(
                Step.class,
                "\"" + view.version() + "\"",
                body,
                "/api/v1/contacts/{reference}/{step}",
                view.head().reference(),
                word.step));
    }

    @Override
    public String done(FormView view) {
        return word.done;
    }

    @Override
    public String next(String reference) {
        return "/referrals/" + reference + "/requests";
    }

    public record Page(FormView view) {}
}
