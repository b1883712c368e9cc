package org.safeguardinghub.dashboard.step;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForm;
import org.safeguardinghub.dashboard.referral.FormView;

/** A step about what is shared of one referral: under its own head, so that nobody takes it for another child. */
public final class ReferralStep implements CaseForm {

    /** The tab of a referral under which these steps stand, and where they lead back. */
    public static final String TAB = "/sharing";

    private final org.safeguardinghub.dashboard.step.Step step;
    private final String address;
    private final Sending sending;

    /** @param address of the form below the tab, such as {@code /agreements} */
    public ReferralStep(org.safeguardinghub.dashboard.step.Step step, String address, Sending sending) {
        this.step = step;
        this.address = address;
        this.sending = sending;
    }

    /** How the hub is told. */
    @FunctionalInterface
    public interface Sending {
        Reply<Step> send(CaseFile file, Body answers);
    }

    @Override
    public String template() {
        return "step/referral-step";
    }

    @Override
    public String here() {
        return TAB;
    }

    @Override
    public @Nullable String notNow(CaseFile file, Viewer viewer) {
        return null;
    }

    @Override
    public Page page(FormView view) {
        return new Page(view, step, view.head().address() + TAB, view.head().address() + TAB + address);
    }

    @Override
    public Mistakes check(FormView view) {
        return answers(view).mistakes();
    }

    @Override
    public Attempt send(FormView view) {
        return Attempt.of(sending.send(view.file(), answers(view).body()));
    }

    @Override
    public String fieldFor(String pointer) {
        return Answers.fieldFor(step.questions(), pointer);
    }

    @Override
    public String done(FormView view) {
        return step.words().done();
    }

    @Override
    public String next(String reference) {
        return "/referrals/" + reference + TAB;
    }

    private Answers answers(FormView view) {
        return new Answers(step.questions(), view.typed());
    }

    public record Page(FormView view, org.safeguardinghub.dashboard.step.Step step, String back, String action) {}
}
