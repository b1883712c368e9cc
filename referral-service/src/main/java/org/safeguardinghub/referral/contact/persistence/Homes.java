package org.safeguardinghub.referral.contact.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.encryption.BlindIndex;
import org.safeguardinghub.referral.form.Address;
import org.safeguardinghub.referral.form.ReferralForm;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Where the children of a form live, as it is searched: by indexes that show no address. A confidential one stands there
 * with nothing else, so it is found and never read.
 */
final class Homes {

    /** Columns of {@code contact_address} after whose it is, and the parameters that fill them. */
    static final String COLUMNS = "child, place, uprn, postcode, uprn_index, postcode_index, door_index, confidential";

    static final String UNNESTED = """
            unnest(:homeChildren::int[], :homePlaces::int[], :homeUprns::text[], :homePostcodes::text[],
                   :homeUprnIndexes::text[], :homePostcodeIndexes::text[], :homeDoorIndexes::text[],
                   :homesConfidential::boolean[]) as home (%s)""".formatted(COLUMNS);

    private final List<Home> homes;

    private Homes(List<Home> homes) {
        this.homes = List.copyOf(homes);
    }

    static Homes of(ReferralForm form, BlindIndex index) {
        var homes = new ArrayList<Home>();
        for (int child = 0; child < form.children().size(); child++) {
            var addresses = form.children().get(child).addresses();
            for (int place = 0; place < addresses.size(); place++) {
                homes.add(home(child, place, addresses.get(place), index));
            }
        }
        return new Homes(homes);
    }

    StatementSpec params(StatementSpec sql) {
        return sql.param("homeChildren", each(Home::child, Integer[]::new))
                .param("homePlaces", each(Home::place, Integer[]::new))
                .param("homeUprns", each(Home::uprn, String[]::new))
                .param("homePostcodes", each(Home::postcode, String[]::new))
                .param("homeUprnIndexes", each(Home::uprnIndex, String[]::new))
                .param("homePostcodeIndexes", each(Home::postcodeIndex, String[]::new))
                .param("homeDoorIndexes", each(Home::doorIndex, String[]::new))
                .param("homesConfidential", each(Home::confidential, Boolean[]::new));
    }

    private static Home home(int child, int place, Address address, BlindIndex index) {
        var uprn = address.uprn() == null ? null : address.uprn().value();
        var postcode = address.postcode() == null ? null : address.postcode().value();
        var door = postcode == null || address.lines().isEmpty()
                ? null
                : door(postcode, address.lines().getFirst());
        return new Home(
                child,
                place,
                address.confidential() ? null : uprn,
                address.confidential() ? null : postcode,
                uprn == null ? null : index.of("uprn", uprn),
                postcode == null ? null : index.of("postcode", postcode),
                door == null ? null : index.of("door", door),
                address.confidential());
    }

    /** The same door however it is written. */
    private static String door(String postcode, String firstLine) {
        return postcode.replace(" ", "") + "|"
                + firstLine.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private <C> C[] each(Function<Home, @Nullable C> column, IntFunction<C[]> array) {
        return homes.stream().map(column).toArray(array);
    }

    private record Home(
            int child,
            int place,
            @Nullable String uprn,
            @Nullable String postcode,
            @Nullable String uprnIndex,
            @Nullable String postcodeIndex,
            @Nullable String doorIndex,
            boolean confidential) {}
}
