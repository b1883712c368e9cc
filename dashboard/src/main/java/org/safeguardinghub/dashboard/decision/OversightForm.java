package org.safeguardinghub.dashboard.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.earlier.Earlier;
import org.safeguardinghub.dashboard.earlier.OpenedEarlier;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForm;
import org.safeguardinghub.dashboard.referral.FormView;
import org.safeguardinghub.dashboard.referral.ReferralPage;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.Continuum;

/** A manager, who is not the proposer, signs the proposal or sends it back with what is missing. */
public final class OversightForm implements CaseForm {

    private static final int LONGEST = 10_000;
    private static final String SIGN = "SIGN";
    private static final String SEND_BACK = "SEND_BACK";

    private final HubApi hub;
    private final Continuum continuum;
    private final OpenedEarlier opened;

    OversightForm(HubApi hub, Continuum continuum, OpenedEarlier opened) {
        this.hub = hub;
        this.continuum = continuum;
        this.opened = opened;
    }

    @Override
    public String template() {
        return "decision/oversight";
    }

    @Override
    public String here() {
        return "/decision";
    }

    @Override
    public @Nullable String notNow(CaseFile file, Viewer viewer) {
        if (!file.isIn("PROPOSED")) {
            return "No decision waits for a signature here.";
        }
        return isProposer(file, viewer) ? "Whoever proposed a decision does not sign it." : null;
    }

    static boolean isProposer(CaseFile file, Viewer viewer) {
        var by = file.proposal() == null ? null : file.proposal().by();
        return by != null && viewer.id().equals(by.id());
    }

    @Override
    public OversightPage page(FormView view) {
        var form = view.file().form();
        return new OversightPage(
                view,
                DecisionView.of(view.file(), continuum, view.now()),
                ReferralPage.Worries.of(form == null ? null : form.concern(), view.file(), view.now()),
                closesWithoutAction(view.file()),
                opened.has(view.head().reference()),
                pattern(view.head().reference()));
    }

    /** The pattern is read only where this person has opened the earlier contacts: asking for it is opening them. */
    private @Nullable Earlier pattern(String reference) {
        if (!opened.has(reference)) {
            return null;
        }
        var reply = hub.get(Earlier.class, "/api/v1/contacts/{reference}/earlier", reference);
        return reply instanceof Reply.Here<Earlier>(var earlier, var _) ? earlier : null;
    }

    private static boolean closesWithoutAction(CaseFile file) {
        var proposal = file.proposal();
        return proposal != null
                && proposal.children() != null
                && proposal.children().stream().anyMatch(child -> Verdicts.NO_FURTHER_ACTION.equals(child.outcome()));
    }

    @Override
    public Mistakes check(FormView view) {
        return new Mistakes.Search(view.typed())
                .need("answer", "Choose whether you sign it or send it back")
                .unless(
                        !view.typed().is("answer", SEND_BACK) || view.typed().has("note"),
                        "note",
                        "Say what is missing, so that it can be mended")
                .atMost(LONGEST, "note", "Your note")
                .all();
    }

    @Override
    public Attempt send(FormView view) {
        var step = view.typed().is("answer", SIGN) ? "signature" : "proposal/sent-back";
        return Attempt.of(hub.send(
                Step.class,
                "\"" + view.version() + "\"",
                Body.EMPTY.with("note", view.typed().orNull("note")),
                "/api/v1/contacts/{reference}/" + step,
                view.head().reference()));
    }

    @Override
    public String fieldForRefusal(String code) {
        return switch (code) {
            case "cumulative-rationale-missing" -> "note";
            case "history-not-opened" -> "earlier";
            default -> "answer";
        };
    }

    @Override
    public String done(FormView view) {
        return view.typed().is("answer", SIGN)
                ? "You signed the decision. The sender is told next."
                : "You sent the decision back.";
    }

    @Override
    public String next(String reference) {
        return "/queue?view=with-manager";
    }

    /**
     * @param hasOpenedEarlier whether this manager has opened the earlier contacts since signing in
     * @param pattern null where it was not read
     */
    public record OversightPage(
            FormView view,
            @Nullable DecisionView proposed,
            ReferralPage.Worries worries,
            boolean closesWithoutAction,
            boolean hasOpenedEarlier,
            @Nullable Earlier pattern) {

        public List<Choice> answers() {
            return List.of(Choice.of(SIGN, "I agree and sign it"), Choice.of(SEND_BACK, "I send it back"));
        }
    }
}
