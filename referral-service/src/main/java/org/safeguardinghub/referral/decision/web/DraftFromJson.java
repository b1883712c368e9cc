package org.safeguardinghub.referral.decision.web;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.body.WrongValue;
import org.safeguardinghub.referral.decision.Draft;
import org.safeguardinghub.referral.rating.ThresholdCode;
import org.safeguardinghub.referral.verdict.ChildDecision;
import org.safeguardinghub.referral.verdict.Feedback;
import org.safeguardinghub.referral.verdict.Outcome;
import org.safeguardinghub.referral.verdict.Voice;

/** Reads a proposal, child by child. */
final class DraftFromJson {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_WORDS = 10_000;
    private static final int LONGEST_SENTENCE = 2_000;
    private static final int MOST_CHILDREN = 200;

    static Draft of(Place draft) {
        var children = draft.at("children");
        if (children.items().isEmpty()) {
            children.required();
        }
        var feedback = draft.at("feedback");
        return new Draft(
                children.items().stream()
                        .map(DraftFromJson::child)
                        .<ChildDecision>mapMulti((decision, found) -> {
                            if (decision != null) {
                                found.accept(decision);
                            }
                        })
                        .toList(),
                draft.needText("rationale", LONGEST),
                draft.needText("evidence", LONGEST),
                draft.needText("notAvailable", LONGEST),
                draft.at("lateBecause").text(LONGEST_WORDS),
                draft.at("agreement").text(LONGEST_WORDS),
                new Feedback(
                        feedback.needText("reason", LONGEST_SENTENCE),
                        feedback.needText("nextStep", LONGEST_SENTENCE)));
    }

    private static @Nullable ChildDecision child(Place child) {
        int place = child.needInteger("child", 0, MOST_CHILDREN);
        var outcome = child.needCode("outcome", Outcome.class);
        boolean saysReferral = child.at("isReferral").isTrue();
        boolean isReferral = saysReferral || outcome.isAlwaysAReferral();
        var threshold = child.needText("threshold", 20);
        var need = child.at("primaryNeed").text();
        var voice = child.at("voice");
        var words = voice.at("words").text(LONGEST_WORDS);
        var because = voice.at("notHeardBecause").text(LONGEST_WORDS);
        checkNeed(child.at("primaryNeed"), need);
        try {
            return new ChildDecision(
                    place, outcome, isReferral, new ThresholdCode(threshold), need, new Voice(words, because));
        } catch (WrongValue wrong) {
            child.findings().problem(child.pointer(), wrong.code(), String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    private static void checkNeed(Place place, @Nullable String need) {
        if (need != null && !need.matches("N[0-9]")) {
            place.findings().problem(place.pointer(), "unknown-code", "A primary need is one of N0 to N9.");
        }
    }

    private DraftFromJson() {}
}
