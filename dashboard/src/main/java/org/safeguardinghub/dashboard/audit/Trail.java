package org.safeguardinghub.dashboard.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;
import org.springframework.stereotype.Component;

/** What the hub has written down about who saw a person's record. That it was read the hub writes down itself. */
@Component
public class Trail {

    /** Of a hundred rows each; what is further back is asked for by an earlier day. */
    private static final int MOST_PAGES = 10;

    private static final String PERSON = "/api/v1/people/{person}";

    private final HubApi hub;

    Trail(HubApi hub) {
        this.hub = hub;
    }

    /** @param isCut whether there is more, further back, than was looked through */
    public record Found<T>(List<T> rows, boolean isCut) {}

    /** Every reading since an instant, the newest first; all of it or nothing. */
    Reply<Found<Reading>> readings(UUID person, Instant since) {
        return pages(
                Page.class,
                PERSON + "/readings",
                person,
                page -> page.items() == null ? List.of() : page.items(),
                page -> reaches(page, since) ? null : page.next());
    }

    /** What a family may be given, the newest first. */
    Reply<Found<String>> report(UUID person) {
        return pages(
                Report.class,
                PERSON + "/access-report",
                person,
                page -> page.sentences() == null ? List.of() : page.sentences(),
                Report::next);
    }

    private <P, T> Reply<Found<T>> pages(
            Class<P> type, String path, UUID person, Function<P, List<T>> rows, Function<P, @Nullable Long> next) {
        var all = new ArrayList<T>();
        var reply = hub.get(type, path, person);
        for (int page = 1; ; page++) {
            switch (reply) {
                case Reply.Refused<P>(var status, var code, var more) -> {
                    return new Reply.Refused<>(status, code, more);
                }
                case Reply.NotReached<P>(var what, var at) -> {
                    return new Reply.NotReached<>(what, at);
                }
                case Reply.Nothing<P> _ -> {
                    return new Reply.Nothing<>();
                }
                case Reply.Here<P>(var content, var _) -> {
                    all.addAll(rows.apply(content));
                    var before = next.apply(content);
                    if (before == null || page == MOST_PAGES) {
                        return new Reply.Here<>(new Found<>(List.copyOf(all), before != null), null);
                    }
                    reply = hub.get(type, path + "?before={before}", person, before);
                }
            }
        }
    }

    private static boolean reaches(Page page, Instant since) {
        return page.items() == null
                || page.items().isEmpty()
                || page.items().getLast().at().isBefore(since);
    }

    private record Page(
            @Nullable List<Reading> items, @Nullable Long next) {}

    private record Report(
            @Nullable List<String> sentences, @Nullable Long next) {}

    /**
     * One row.
     *
     * @param actor the account's or client's id; a service's own name where it acted by itself
     * @param actorName null, as are the roles, where none of our workers did it
     * @param reference of the contact; null where it was the person's own record
     */
    record Reading(
            Instant at,
            String actor,
            @Nullable String actorName,
            @Nullable List<String> actorRoles,
            String agency,
            String action,
            @Nullable String reference,
            @Nullable Map<String, String> codes) {

        private static final int ENOUGH_TO_TELL_APART = 8;

        /** Such as {@code Priya Nair, front-door worker (lewisham-front-door)}. */
        String who() {
            if (isByTheHub()) {
                return "The hub itself (" + agency + ")";
            }
            var name = actorName == null
                    ? "Account " + actor.substring(0, Math.min(ENOUGH_TO_TELL_APART, actor.length()))
                    : actorName;
            var roles = actorRoles == null ? List.<String>of() : actorRoles;
            return Stream.concat(Stream.of(name), roles.stream().map(role -> PlainWords.of(Vocabulary.JOB, role)))
                            .collect(Collectors.joining(", "))
                    + " (" + agency + ")";
        }

        Map<String, String> allCodes() {
            return codes == null ? Map.of() : codes;
        }

        boolean isByTheHub() {
            return actor.equals(agency) && agency.endsWith("-service");
        }

        boolean isAnEmergency() {
            return action.equals("glass-broken")
                    || "IN_AN_EMERGENCY".equals(allCodes().get("access"));
        }
    }
}
