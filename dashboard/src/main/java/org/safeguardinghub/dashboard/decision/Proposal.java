package org.safeguardinghub.dashboard.decision;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForm.Step;
import org.safeguardinghub.dashboard.referral.Persons;
import org.safeguardinghub.dashboard.words.Choice;

/** What a worker proposes, child by child: the questions, what is wrong with the answers, and what the hub is told. */
final class Proposal {

    private static final int LONGEST = 20_000;
    private static final int LONGEST_SENTENCE = 2_000;
    private static final Pattern OF_A_CHILD = Pattern.compile("/children/(\\d+)(?:/.*?([A-Za-z]+))?");
    private static final Map<String, String> FIELDS = Map.of(
            "outcome", "outcome",
            "isReferral", "isReferral",
            "threshold", "threshold",
            "primaryNeed", "primaryNeed",
            "words", "words",
            "notHeardBecause", "notHeardBecause");

    private Proposal() {}

    /** The child's words that the sender wrote down: a fact that is known, never an answer. */
    static Typed known(CaseFile file) {
        var known = new HashMap<String, String>();
        var children = file.children();
        for (int child = 0; child < children.size(); child++) {
            var voice = children.get(child).voice();
            if (voice != null && voice.words() != null) {
                known.put("words-" + child, voice.words());
            }
        }
        return Typed.prefilled(known);
    }

    static List<Child> children(CaseFile file, Instant now) {
        var children = file.children();
        return IntStream.range(0, children.size())
                .mapToObj(place -> new Child(place, Persons.brief(children.get(place), now)))
                .toList();
    }

    static Mistakes.Search check(Mistakes.Search search, Typed typed, CaseFile file, Instant now) {
        children(file, now).forEach(child -> check(search, typed, child));
        search.need("rationale", "Say why this is the right decision")
                .atMost(LONGEST, "rationale", "The reason")
                .need("evidence", "Say what you looked at")
                .atMost(LONGEST, "evidence", "What you looked at")
                .need("notAvailable", "Say what you could not get, or “nothing was missing”")
                .atMost(LONGEST, "notAvailable", "What you could not get")
                .unless(!isLate(file, now) || typed.has("lateBecause"), "lateBecause", "The decision is late. Say why");
        return search.need("reason", "Tell the sender why, in plain words")
                .atMost(LONGEST_SENTENCE, "reason", "The reason for the sender")
                .need("nextStep", "Tell the sender what happens next")
                .atMost(LONGEST_SENTENCE, "nextStep", "The next step");
    }

    private static void check(Mistakes.Search search, Typed typed, Child child) {
        var outcome = typed.words("outcome-" + child.place());
        search.need("outcome-" + child.place(), "Choose what happens next for " + child.name())
                .unless(
                        outcome.isEmpty()
                                || !Verdicts.asksWhetherReferral(outcome)
                                || typed.has("isReferral-" + child.place()),
                        "isReferral-" + child.place(),
                        "Say whether this is recorded as a referral for " + child.name())
                .unless(
                        !isReferral(typed, child.place())
                                || outcome.equals(Verdicts.NO_FURTHER_ACTION)
                                || typed.has("primaryNeed-" + child.place()),
                        "primaryNeed-" + child.place(),
                        "Choose the main need of " + child.name())
                .need("threshold-" + child.place(), "Choose the level of need of " + child.name())
                .unless(
                        typed.has("words-" + child.place()) || typed.has("notHeardBecause-" + child.place()),
                        "words-" + child.place(),
                        "Give the words of " + child.name() + ", or say why nobody spoke to them");
    }

    static Reply<Step> send(HubApi hub, Typed typed, CaseFile file, String version) {
        var body = Body.EMPTY
                .with(
                        "children",
                        IntStream.range(0, file.children().size())
                                .mapToObj(child -> child(typed, child))
                                .toList())
                .with("rationale", typed.words("rationale"))
                .with("evidence", typed.words("evidence"))
                .with("notAvailable", typed.words("notAvailable"))
                .with("lateBecause", typed.orNull("lateBecause"))
                .with("agreement", typed.orNull("agreement"))
                .with(
                        "feedback",
                        Body.EMPTY.with("reason", typed.words("reason")).with("nextStep", typed.words("nextStep")));
        return hub.send(Step.class, version, body, "/api/v1/contacts/{reference}/proposal", file.reference());
    }

    private static Body child(Typed typed, int child) {
        return Body.EMPTY
                .with("child", child)
                .with("outcome", typed.words("outcome-" + child))
                .with("isReferral", isReferral(typed, child))
                .with("primaryNeed", typed.orNull("primaryNeed-" + child))
                .with("threshold", typed.words("threshold-" + child))
                .with(
                        "voice",
                        Body.EMPTY
                                .with("words", typed.orNull("words-" + child))
                                .with("notHeardBecause", typed.orNull("notHeardBecause-" + child)));
    }

    private static boolean isReferral(Typed typed, int child) {
        var outcome = typed.words("outcome-" + child);
        return Verdicts.isAlwaysAReferral(outcome)
                || (Verdicts.asksWhetherReferral(outcome) && typed.is("isReferral-" + child, "YES"));
    }

    static boolean isLate(CaseFile file, Instant now) {
        return file.clock() != null && file.clock().isOver(now);
    }

    static String fieldFor(String pointer) {
        var child = OF_A_CHILD.matcher(pointer);
        if (child.matches()) {
            var field = child.group(2) == null ? "outcome" : child.group(2);
            return FIELDS.getOrDefault(field, "outcome") + "-" + child.group(1);
        }
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    static String fieldForRefusal(String code) {
        return switch (code) {
            case "agreement-to-service-missing" -> "agreement";
            case "late-without-reason" -> "lateBecause";
            case "history-not-opened" -> "earlier";
            case "every-child-needs-a-decision", "no-such-child", "decided-twice" -> "outcome-0";
            default -> "form";
        };
    }

    static List<String> levels(Typed typed, CaseFile file) {
        return IntStream.range(0, file.children().size())
                .mapToObj(child -> typed.words("threshold-" + child))
                .toList();
    }

    static List<Choice> yesOrNo() {
        return List.of(Choice.of("YES", "Yes"), Choice.of("NO", "No"));
    }

    /** @param place in the form's list, from nought */
    public record Child(int place, String name) {}
}
