package org.safeguardinghub.dashboard.alert;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safeguardinghub.dashboard.alert.AlertList.Item;

/** What an alert asks for, in words; a kind or clock that is newer than this page is said as far as it is known. */
final class AlertWords {

    private static final Map<String, String> KINDS = Map.ofEntries(
            entry("SEALED_RECORD_TOUCHED", "May be about somebody whose record is sealed"),
            entry("RESTRICTED_RECORD_OPENED", "A restricted record was opened in an emergency: review it"),
            entry("CONFLICT_NOTICED", "A worker may belong to a family: say whether it is so"),
            entry("FIRST_LOOK", "Needs a first look: the sender did not say whether a child is in danger"),
            entry("IMMEDIATE_DANGER", "Child in danger now, says the sender"),
            entry("DECISION_PROPOSED", "A decision waits for a manager to sign it"),
            entry("DOWNGRADE_ASKED", "A lower rating waits for a second person"),
            entry("HAND_OVER_OFFERED", "Offered to you: accept or decline it"),
            entry("SENDER_SAID_MORE", "The sender has added something"),
            entry("SENDER_WITHDREW", "The sender has withdrawn it: decide what happens now"),
            entry("DEAD_LETTER", "An event between our services could not be processed"),
            entry("DELIVERY_FAILED", "An agency could not be told on any safe channel: phone them"),
            entry("ALLOCATION_OFFERED", "A referral is offered to you: accept or decline it"),
            entry("ENDING_PROPOSED", "How a referral ends waits for a manager to sign it"),
            entry("STEP_DOWN_REFUSED", "Stepping down was refused: decide about the threshold again"));

    private static final Map<String, String> CLOCKS = Map.of(
            "DECISION", "the decision",
            "GATHERING", "gathering information",
            "ASSESSMENT_45", "the assessment",
            "STRATEGY_3", "the strategy discussion",
            "ICPC_15", "the initial child protection conference");

    /** Each child of a contact after the first has clocks of its own name. */
    private static final String OF_A_CHILD = "_CHILD_";

    private static final Map<String, String> ROLES = Map.of(
            "front-door-worker", "front-door workers",
            "out-of-hours-worker", "out-of-hours workers",
            "duty-manager", "duty managers",
            "manager", "managers",
            "restricted-records-officer", "the restricted-records officer",
            "integration-engineer", "integration engineers",
            "authority-administrator", "administrators");

    static String of(Item alert) {
        return switch (alert.kind()) {
            case "CLOCK" -> clock(alert);
            case "RED_RATED" ->
                "IN_DANGER".equals(alert.code()) ? "Child in danger now, found at screening" : "Rated Red";
            default -> KINDS.getOrDefault(alert.kind(), "Something newer, for which this page has no words yet");
        };
    }

    static String toldWhom(Item alert) {
        var roles = alert.audience() == null ? List.<String>of() : alert.audience();
        return roles.isEmpty()
                ? "You alone"
                : roles.stream()
                        .map(role -> ROLES.getOrDefault(role, role))
                        .sorted()
                        .collect(Collectors.collectingAndThen(Collectors.joining(", "), AlertWords::capital));
    }

    private static String clock(Item alert) {
        var parts = (alert.code() == null ? "" : alert.code()).split(OF_A_CHILD, 2);
        var name = CLOCKS.getOrDefault(parts[0], "one of its steps");
        var clock = parts.length < 2 ? name : name + ", child " + parts[1];
        int percent = alert.percent() == null ? 0 : alert.percent();
        return percent < 100 ? "%d%% of the time for %s has gone".formatted(percent, clock) : "Late: " + clock;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }

    private AlertWords() {}
}
