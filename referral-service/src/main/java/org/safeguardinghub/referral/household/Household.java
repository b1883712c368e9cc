package org.safeguardinghub.referral.household;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.disclosure.DisclosureDecision;
import org.safeguardinghub.referral.contact.Arrival;
import org.safeguardinghub.referral.form.Adult;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.PersonName;
import org.safeguardinghub.referral.form.ReferralForm;

/** Names and relationships from a form: no address, birth date, safe contact or worry is in here to begin with. */
public record Household(
        ContactId contactId, AuthorityId authority, List<ChildAtHome> children, List<AdultNearby> adults) {

    /** What is asked for; the rules name these categories. */
    static final List<String> CATEGORIES = List.of("HOUSEHOLD", "NAMES", "RELATIONSHIPS");

    public Household {
        children = List.copyOf(children);
        adults = List.copyOf(adults);
    }

    /** @param personKey names the person within this contact, always the same */
    public record ChildAtHome(String personKey, @Nullable String displayName, String role) {}

    /** @param relationship to the first child they are related to */
    public record AdultNearby(
            String personKey,
            @Nullable String displayName,
            @Nullable String relationship,
            List<Tie> ties,
            @Nullable Boolean livesWithChild) {

        public AdultNearby {
            ties = List.copyOf(ties);
        }
    }

    public record Tie(String child, String relationship) {}

    static Household of(Arrival arrival, ReferralForm form, DisclosureDecision decision) {
        var composed = new Composition(form, decision.redact());
        return new Household(arrival.id(), arrival.authority(), composed.children(), composed.adults());
    }

    /** Leaves out what was not permitted while composing, so that it never exists in the answer. */
    private record Composition(ReferralForm form, List<String> redact) {

        List<ChildAtHome> children() {
            return IntStream.range(0, form.children().size())
                    .mapToObj(i -> child(i, form.children().get(i)))
                    .toList();
        }

        List<AdultNearby> adults() {
            return IntStream.range(0, form.adults().size())
                    .mapToObj(i -> adult(i, form.adults().get(i)))
                    .toList();
        }

        private ChildAtHome child(int place, Child child) {
            return new ChildAtHome(
                    "child-" + place, name(child.name()), child.role().name());
        }

        private AdultNearby adult(int place, Adult adult) {
            var ties = redact.contains("RELATIONSHIPS")
                    ? List.<Tie>of()
                    : adult.relationships().stream()
                            .map(tie -> new Tie(
                                    "child-" + tie.child(), tie.relationship().name()))
                            .toList();
            return new AdultNearby(
                    "adult-" + place,
                    name(adult.name()),
                    ties.isEmpty() ? null : ties.getFirst().relationship(),
                    ties,
                    redact.contains("HOUSEHOLD") ? null : adult.livesWithChild());
        }

        private @Nullable String name(@Nullable PersonName name) {
            return name == null || redact.contains("NAMES") ? null : name.full();
        }
    }
}
