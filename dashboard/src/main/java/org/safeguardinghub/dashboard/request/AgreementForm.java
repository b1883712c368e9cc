package org.safeguardinghub.dashboard.request;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForm;
import org.safeguardinghub.dashboard.referral.FormView;

/** The family agrees to a service after all. */
public final class AgreementForm implements CaseForm {

    private final HubApi hub;

    AgreementForm(HubApi hub) {
        this.hub = hub;
    }

    @Override
    public String template() {
        return "request/agreement";
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
                .need("how", "Say what they agreed to, and how they told you")
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
                "/api/v1/contacts/{reference}/agreement",
                view.head().reference()));
    }

    @Override
    public String done(FormView view) {
        return "The family’s agreement is recorded. From now on you may ask agencies on the strength of it.";
    }

    @Override
    public String next(String reference) {
        return "/referrals/" + reference + "/requests";
    }

    public record Page(FormView view) {}
}
