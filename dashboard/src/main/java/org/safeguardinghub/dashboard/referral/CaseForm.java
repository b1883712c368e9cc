package org.safeguardinghub.dashboard.referral;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Viewer;

/** A form that takes a step of a referral: what it shows, what it asks, what it tells the hub. {@link CaseForms} runs it. */
public interface CaseForm {

    String template();

    /** @return the tab that this page stands under; most forms stand under none */
    default String here() {
        return "/none";
    }

    /** @return why the form makes no sense now, in words for its page; null where it does */
    @Nullable String notNow(CaseFile file, Viewer viewer);

    /** Facts that are known already; never an answer to a question that somebody has to decide. */
    default Typed known(CaseFile file) {
        return Typed.NOTHING;
    }

    /** @return what the template shows */
    Object page(FormView view);

    Mistakes check(FormView view);

    Attempt send(FormView view);

    /** @param pointer of the hub's fault; @return the field beside which it is said */
    default String fieldFor(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** @param code of the hub's refusal; @return the field that would mend it */
    default String fieldForRefusal(String code) {
        return "form";
    }

    /** @return what the next page says was done */
    String done(FormView view);

    /** Where to go afterwards. */
    default String next(String reference) {
        return "/referrals/" + reference;
    }

    /** What came of sending; {@code kept} says which part was saved where a later part was not. */
    record Attempt(Reply<Step> reply, @Nullable String kept) {

        public static Attempt of(Reply<Step> reply) {
            return new Attempt(reply, null);
        }
    }

    /** What the hub says of a step: where the referral is now. */
    record Step(
            @Nullable String reference,
            @Nullable Integer version,
            @Nullable String state) {

        public String tag() {
            return "\"" + version + "\"";
        }
    }
}
