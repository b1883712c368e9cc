package org.safeguardinghub.dashboard.statutory;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.words.Choice;
import org.springframework.stereotype.Component;

/** Whom a strategy discussion can be called with: the agencies that the authority knows, each for one sector. */
@Component
public class Agencies {

    /** One field for each sector that may take part. */
    static final List<Seat> SEATS = List.of(
            new Seat("police", "POLICE", "Police"),
            new Seat("health", "HEALTH", "Health"),
            new Seat("education", "EDUCATION", "School or nursery, if one takes part"),
            new Seat("socialCare", "SOCIAL_CARE", "Children’s social care elsewhere, if it takes part"),
            new Seat("other", "OTHER", "Somebody else, if they take part"));

    private final HubApi hub;

    Agencies(HubApi hub) {
        this.hub = hub;
    }

    /** @return empty where they could not be read; the page says so */
    List<Choice> known(@Nullable String contact) {
        if (contact == null) {
            return List.of();
        }
        var reply = hub.get(Known.class, "/api/v1/contacts/{reference}/requests/choices", contact);
        return reply instanceof Reply.Here<Known>(var known, var _) && known.agencies() != null
                ? known.agencies().stream()
                        .map(agency -> Choice.of(agency.id(), agency.name()))
                        .toList()
                : List.of();
    }

    /** Those of its strategy discussions; a case without one asks nothing. */
    AgencyNames named(StatutoryCase file) {
        return new AgencyNames(file.allDiscussions().isEmpty() ? List.of() : known(file.contactReference()));
    }

    static List<Body> chosen(Typed typed) {
        return seats(typed)
                .map(seat ->
                        Body.EMPTY.with("agency", typed.words(seat.field())).with("sector", seat.sector()))
                .toList();
    }

    /** @return the field where one more agency can be chosen */
    static String emptySeat(Typed typed) {
        return SEATS.stream()
                .map(Seat::field)
                .filter(field -> !typed.has(field))
                .findFirst()
                .orElse("other");
    }

    private static Stream<Seat> seats(Typed typed) {
        return SEATS.stream().filter(seat -> typed.has(seat.field()));
    }

    public record Seat(String field, String sector, String words) {}

    record Known(@Nullable List<Agency> agencies) {}

    record Agency(String id, String name) {}
}
