package org.safeguardinghub.dashboard.chronology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.chronology.TimelineController.Told;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.words.Choice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The timeline of one referral, or of one person over all their referrals.
 *
 * @param entries null where they could not be fetched, which is not the same as nothing having happened
 * @param asOf in words, where somebody asked for another time than now
 * @param next address of the next page
 */
public record TimelinePage(
        About about,
        Typed typed,
        Mistakes mistakes,
        List<Choice> sources,
        List<Choice> kinds,
        @Nullable List<Line> entries,
        @Nullable String asOf,
        @Nullable String next,
        @Nullable String notReached,
        @Nullable String notReachedAt) {

    static TimelinePage of(About about, Typed typed, Told told, Instant now) {
        var items = told.items() == null ? List.<Told.Item>of() : told.items();
        return new TimelinePage(
                about,
                typed,
                Mistakes.NONE,
                sources(items, typed),
                HappeningWords.choices(),
                items.stream().map(item -> Line.of(item, now)).toList(),
                typed.has("asOf") && told.asOf() != null ? TimeWords.moment(told.asOf(), now) : null,
                next(about, typed, told.nextCursor()),
                null,
                null);
    }

    static TimelinePage missing(About about, Typed typed, String what, Instant at, Instant now) {
        return new TimelinePage(
                about,
                typed,
                Mistakes.NONE,
                sources(List.of(), typed),
                HappeningWords.choices(),
                null,
                null,
                null,
                what,
                TimeWords.moment(at, now));
    }

    static TimelinePage unread(About about, Typed typed, Mistakes mistakes) {
        return new TimelinePage(
                about,
                typed,
                mistakes,
                sources(List.of(), typed),
                HappeningWords.choices(),
                null,
                null,
                null,
                null,
                null);
    }

    /** Ourselves, the agencies that are on the page, and whoever was asked for. */
    private static List<Choice> sources(List<Told.Item> items, Typed typed) {
        var names = new LinkedHashMap<String, String>();
        names.put("front-door", "Front door");
        names.put("hub", "The hub itself");
        items.forEach(item -> {
            if (item.source() != null && item.source().agency() != null) {
                names.put(item.source().agency(), orUnnamed(item.source().name()));
            }
        });
        if (typed.has("source")) {
            names.putIfAbsent(typed.words("source"), "The agency you chose");
        }
        var choices = new ArrayList<Choice>();
        names.forEach((code, name) -> choices.add(Choice.of(code, name)));
        return choices;
    }

    private static @Nullable String next(About about, Typed typed, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var address = UriComponentsBuilder.fromPath(about.address() + "/timeline");
        List.of("asOf", "source", "kind").forEach(field -> {
            if (typed.has(field)) {
                address.queryParam(field, "{" + field + "}");
            }
        });
        address.queryParam("cursor", "{cursor}");
        var places = new ArrayList<Object>();
        List.of("asOf", "source", "kind").forEach(field -> {
            if (typed.has(field)) {
                places.add(typed.words(field));
            }
        });
        places.add(cursor);
        return address.encode().buildAndExpand(places.toArray()).toString();
    }

    /** @return null for a person, whose page's title holds nothing of them */
    public @Nullable String reference() {
        return about.reference();
    }

    public String address() {
        return about.address();
    }

    private static String orUnnamed(@Nullable String name) {
        return name == null ? "Agency, name not given" : name;
    }

    /** What it is a timeline of. */
    record About(@Nullable String reference, String address) {

        static About referral(String reference) {
            return new About(reference, "/referrals/" + reference);
        }

        static About person(UUID id) {
            return new About(null, "/people/" + id);
        }
    }

    /**
     * One entry.
     *
     * @param source which agency, or the front door
     * @param by the person, where one is known
     * @param isFirst whether this is what was said before anything could change
     */
    public record Line(
            String what,
            String source,
            @Nullable String by,
            String at,
            String instant,
            @Nullable String why,
            List<Change> changes,
            boolean isFirst) {

        static Line of(Told.Item item, Instant now) {
            var changes = item.changes() == null ? List.<Told.Change>of() : item.changes();
            return new Line(
                    HappeningWords.of(item.kind()),
                    item.source() == null
                            ? "Source not given"
                            : orUnnamed(item.source().name()),
                    item.by(),
                    TimeWords.moment(item.at(), now),
                    item.at().toString(),
                    item.why(),
                    changes.stream().map(Change::of).toList(),
                    "RECEIVED".equals(item.kind()));
        }
    }

    /** @param before what stood there, in words even where nothing did */
    public record Change(String what, String before, String after) {

        static Change of(Told.Change change) {
            return new Change(
                    change.what(),
                    change.before() == null ? "Nothing" : change.before(),
                    change.after() == null ? "Nothing any more" : change.after());
        }
    }
}
