package org.safeguardinghub.dashboard.decision;

import java.util.List;
import org.safeguardinghub.dashboard.referral.FormView;
import org.safeguardinghub.dashboard.referral.ReferralPage;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.Continuum;

/**
 * The questions of a decision as a page asks them.
 *
 * @param isLate whether the decision clock has run out, so that a reason is asked
 * @param hasOpenedEarlier whether this person has opened the earlier contacts since signing in
 * @param asksIdentity on "Decide now", whether it is still open who they are
 * @param asksRating on "Decide now", whether nobody has rated it yet
 */
public record ProposalPage(
        FormView view,
        List<Question> children,
        Continuum continuum,
        boolean isLate,
        boolean hasOpenedEarlier,
        boolean asksIdentity,
        boolean asksRating,
        List<Choice> identityChoices) {

    public ProposalPage {
        children = List.copyOf(children);
        identityChoices = List.copyOf(identityChoices);
    }

    /** What the sender told, to decide with it before one's eyes. */
    public ReferralPage.Worries worries() {
        var form = view.file().form();
        return ReferralPage.Worries.of(form == null ? null : form.concern(), view.file(), view.now());
    }

    /** One child to decide for. */
    public record Question(int place, String name) {

        static List<Question> of(FormView view) {
            return Proposal.children(view.file(), view.now()).stream()
                    .map(child -> new Question(child.place(), child.name()))
                    .toList();
        }
    }
}
