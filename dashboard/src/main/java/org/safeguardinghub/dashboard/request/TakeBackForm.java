package org.safeguardinghub.dashboard.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForm;
import org.safeguardinghub.dashboard.referral.FormView;
import org.safeguardinghub.dashboard.words.Choice;

/** Taking a request back. */
public final class TakeBackForm implements CaseForm {

    private final HubApi hub;
    private final String request;
    private final int requestVersion;

    TakeBackForm(HubApi hub, String request, int requestVersion) {
        this.hub = hub;
        this.request = request;
        this.requestVersion = requestVersion;
    }

    @Override
    public String template() {
        return "request/take-back";
    }

    @Override
    public String here() {
        return "/requests";
    }

    @Override
    public @Nullable String notNow(CaseFile file, Viewer viewer) {
        return file.isOf(viewer.id()) ? null : "Only the person who has this referral may take a request back.";
    }

    @Override
    public Page page(FormView view) {
        return new Page(view, request, requestVersion, Words.TAKE_BACK);
    }

    @Override
    public Mistakes check(FormView view) {
        return new Mistakes.Search(view.typed())
                .need("reason", "Choose a reason")
                .need("why", "Say why, for the agency")
                .all();
    }

    @Override
    public Attempt send(FormView view) {
        var body = Body.EMPTY
                .with("reason", view.typed().words("reason"))
                .with("why", view.typed().words("why"));
        return Attempt.of(hub.send(
                Step.class, "\"" + requestVersion + "\"", body, "/api/v1/requests/{id}/cancellation", request));
    }

    @Override
    public String done(FormView view) {
        return "The request has been taken back, and the agency is told.";
    }

    @Override
    public String next(String reference) {
        return "/referrals/" + reference + "/requests";
    }

    public record Page(FormView view, String request, int requestVersion, List<Choice> reasons) {}
}
