package org.safeguardinghub.dashboard.retention;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * One hold, and who lifted it.
 *
 * @param person the address of whose records stay, for whoever may look people up
 */
public record HoldPage(
        String address, String state, String back, @Nullable String person, List<Fact> facts, boolean mayLift) {

    static HoldPage of(Hold hold, Viewer viewer, Instant now) {
        boolean holds = hold.liftedAt() == null;
        return new HoldPage(
                hold.address(),
                holds ? "In force" : "Lifted",
                holds ? HoldsController.ADDRESS : Tabs.LIFTED,
                hold.personId() != null && viewer.looksPeopleUp() ? "/people/" + hold.personId() : null,
                facts(hold, now),
                holds && viewer.keepsHolds());
    }

    static List<Fact> facts(Hold hold, Instant now) {
        var placed = Stream.of(
                new Fact("What stays", HoldsPage.Line.whose(hold)),
                new Fact(
                        "Number of the record",
                        hold.personId() == null
                                ? "None: it is on all"
                                : hold.personId().toString()),
                new Fact("Why", PlainWords.of(Vocabulary.HOLD_GROUND, hold.ground())),
                new Fact("What shows that", hold.because()),
                new Fact("Placed", TimeWords.moment(hold.placedAt(), now) + ", by " + hold.placedBy()));
        var lifted = hold.liftedAt() == null
                ? Stream.<Fact>of()
                : Stream.of(
                        new Fact("Lifted", TimeWords.moment(hold.liftedAt(), now) + ", by " + hold.liftedBy()),
                        new Fact("Why it was lifted", String.valueOf(hold.liftedBecause())));
        return Stream.concat(placed, lifted).toList();
    }
}
