package org.safeguardinghub.dashboard.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;

/**
 * What has to be observed about the people of a referral.
 *
 * @param rules null where they could not be read, which is not the same as none
 */
public record Observed(@Nullable List<Rule> rules) {

    static Observed of(CaseFile file, HubApi hub) {
        var reply = hub.get(Found.class, "/api/v1/contacts/{reference}/restrictions", file.reference());
        return new Observed(
                reply instanceof Reply.Here<Found>(var found, var _)
                        ? found.all().stream().map(Item::rule).toList()
                        : null);
    }

    public boolean hasAddress() {
        return rules != null && rules.stream().anyMatch(Rule::isAddress);
    }

    record Found(@Nullable List<Item> items) {

        List<Item> all() {
            return items == null ? List.of() : items;
        }
    }

    record Item(boolean child, int place, UUID personId, String kind, String inWords) {

        Rule rule() {
            return new Rule(
                    (child ? "Child " : "Adult ") + (place + 1) + ": " + inWords,
                    "/people/" + personId + "/restrictions",
                    "CONFIDENTIAL_ADDRESS".equals(kind));
        }
    }

    /** @param address where more is said */
    public record Rule(String words, String address, boolean isAddress) {}
}
