package org.safeguardinghub.consent.arrangement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AgencyId;

/** How what is signed with an agency stands to what is asked, from the best to the worst. */
public sealed interface Cover {

    Comparator<Cover> BEST_FIRST = Comparator.comparingInt(Cover::weight);

    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** Nothing is to be said. */
    record Holds() implements Cover {}

    record EndsSoon(LocalDate lastDay) implements Cover {}

    /** None was ever registered with this agency. */
    record NeverRegistered() implements Cover {}

    record NotBegun(LocalDate from) implements Cover {}

    /** One holds, and it is about other information or other purposes. */
    record OutsideScope() implements Cover {}

    /**
     * None holds, and one ended not long ago.
     *
     * @param graceUntil the last day on which routine sharing goes on
     */
    record EndedLately(LocalDate lastDay, LocalDate graceUntil) implements Cover {}

    /** None holds, and the last one ended longer ago than the grace. */
    record Lapsed(LocalDate lastDay) implements Cover {}

    /** In plain words what somebody should know and do; empty where there is nothing. */
    default Optional<String> warning(AgencyId agency) {
        return switch (this) {
            case Holds _ -> Optional.empty();
            case EndsSoon(var lastDay) ->
                Optional.of("The sharing agreement with %s ends on %s. Renew it before then."
                        .formatted(agency, DAY.format(lastDay)));
            case NeverRegistered _ ->
                Optional.of("No sharing agreement with %s is registered. Ask whether one is needed.".formatted(agency));
            case NotBegun(var from) ->
                Optional.of("The sharing agreement with %s begins on %s only.".formatted(agency, DAY.format(from)));
            case OutsideScope _ ->
                Optional.of("The sharing agreement with %s does not cover all that is asked for this purpose."
                        .formatted(agency));
            case EndedLately(var lastDay, var graceUntil) ->
                Optional.of(
                        "The sharing agreement with %s ended on %s. After %s routine sharing stops unless a new one is"
                                        .formatted(agency, DAY.format(lastDay), DAY.format(graceUntil))
                                + " registered.");
            case Lapsed(var lastDay) ->
                Optional.of("The sharing agreement with %s ended on %s. This sharing does not depend on it; routine"
                                .formatted(agency, DAY.format(lastDay))
                        + " sharing stopped.");
        };
    }

    private int weight() {
        return switch (this) {
            case Holds _ -> 0;
            case EndsSoon _ -> 1;
            case NeverRegistered _ -> 2;
            case NotBegun _ -> 3;
            case OutsideScope _ -> 4;
            case EndedLately _ -> 5;
            case Lapsed _ -> 6;
        };
    }
}
