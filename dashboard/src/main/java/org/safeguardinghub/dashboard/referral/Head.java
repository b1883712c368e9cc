package org.safeguardinghub.dashboard.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Clock;
import org.safeguardinghub.dashboard.mark.Danger;
import org.safeguardinghub.dashboard.mark.People;
import org.safeguardinghub.dashboard.mark.Rating;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * What stands at the top of every page about a referral, so that nobody ever works on the wrong child.
 *
 * @param marks what else must not be missed, such as that the sender withdrew it
 */
public record Head(
        String reference,
        String about,
        String from,
        @Nullable String received,
        String stage,
        Rating rating,
        Danger danger,
        List<Clock.ClockWords> clocks,
        @Nullable String owner,
        List<String> marks,
        List<Tab> tabs) {

    public Head {
        clocks = List.copyOf(clocks);
        marks = List.copyOf(marks);
        tabs = List.copyOf(tabs);
    }

    /** @param here the page within the referral: empty for the overview, else such as {@code /decision} */
    public static Head of(CaseFile file, String here, String viewerId, Instant now) {
        var brief =
                file.children().stream().map(child -> Persons.brief(child, now)).toList();
        return new Head(
                file.reference(),
                People.together(brief, brief.size()),
                Objects.requireNonNullElse(file.sourceAgencyName(), "a sender who is not named"),
                file.receivedAt() == null ? null : TimeWords.moment(file.receivedAt(), now),
                PlainWords.of(Vocabulary.STATE, file.state()),
                Rating.of(file.rating()),
                Danger.orOpen(file.immediateDanger()),
                Stream.of(file.clock(), file.gathering())
                        .filter(Objects::nonNull)
                        .map(clock -> clock.at(now))
                        .toList(),
                file.owner() == null ? null : file.owner().wordsFor(viewerId),
                marks(file, now),
                tabs(file.reference(), here));
    }

    public String address() {
        return "/referrals/" + reference;
    }

    private static List<String> marks(CaseFile file, Instant now) {
        var marks = new ArrayList<String>();
        if (Boolean.TRUE.equals(file.restricted())) {
            marks.add("Restricted: only a few people may see this. Ask a manager before you share it.");
        }
        if (file.withdrawnAt() != null) {
            marks.add("The sender withdrew this " + TimeWords.moment(file.withdrawnAt(), now)
                    + ". A worry does not go away because it was withdrawn: decide it all the same.");
        }
        if (file.amendedBecause() != null) {
            marks.add((file.isWrittenDownByUs() ? "A worker completed this: " : "The sender changed this referral: ")
                    + file.amendedBecause());
        }
        var pause = file.screening() == null || file.screening().clock() == null
                ? null
                : file.screening().clock().pause();
        if (pause != null) {
            marks.add("The clock for partner replies is paused: " + Persons.orNotGiven(pause.reason())
                    + ". The decision clock goes on.");
        }
        return marks;
    }

    private static List<Tab> tabs(String reference, String here) {
        return Stream.of(
                        new Tab("Overview", "", false),
                        new Tab("Is this the same child?", "/matches", false),
                        new Tab("Ask partners", "/requests", false),
                        new Tab("Sharing", "/sharing", false),
                        new Tab("Earlier contacts", "/earlier", false),
                        new Tab("Related", "/related", false),
                        new Tab("Files", "/files", false),
                        new Tab("What was changed", "/changes", false),
                        new Tab("Timeline", "/timeline", false),
                        new Tab("Decision", "/decision", false))
                .map(tab -> new Tab(
                        tab.words(),
                        "/referrals/" + reference + tab.address(),
                        tab.address().equals(here)))
                .toList();
    }

    public record Tab(String words, String address, boolean isHere) {}
}
