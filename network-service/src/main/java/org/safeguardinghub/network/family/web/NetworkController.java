package org.safeguardinghub.network.family.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.network.family.Gap;
import org.safeguardinghub.network.family.Member;
import org.safeguardinghub.network.family.Membership;
import org.safeguardinghub.network.family.Network;
import org.safeguardinghub.network.family.NetworkDesk;
import org.safeguardinghub.network.family.Person;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NetworkController {

    private static final String WORKERS = "hasAnyRole('front-door-worker', 'manager', 'duty-manager',"
            + " 'out-of-hours-worker', 'restricted-records-officer', 'auditor')";

    private final NetworkDesk desk;

    NetworkController(NetworkDesk desk) {
        this.desk = desk;
    }

    /** Who is around the children of this contact, as far as anybody has told us, and what is missing. */
    @GetMapping("/api/v1/networks/{contactId}")
    @PreAuthorize(WORKERS)
    NetworkView read(@PathVariable UUID contactId, Caller caller) {
        return desk.read(new ContactId(contactId), caller)
                .map(NetworkView::of)
                .orElseThrow(() ->
                        new Refused(HttpStatus.NOT_FOUND, "not-found", "There is no network for this contact here."));
    }

    /** @param since when the network came into this state; for a waiting one, when it was opened */
    record NetworkView(
            UUID contactId,
            UUID networkId,
            String state,
            String inWords,
            Instant since,
            @Nullable Instant nextTry,
            List<PersonView> children,
            List<MemberView> members,
            List<GapView> gaps) {

        static NetworkView of(Network network) {
            return switch (network) {
                case Network.Waiting waiting ->
                    empty(
                            waiting,
                            "WAITING",
                            waiting.what().inWords(),
                            waiting.opening().at(),
                            waiting.nextTry());
                case Network.Seeded seeded -> of(seeded);
                case Network.Withheld withheld ->
                    empty(
                            withheld,
                            "WITHHELD",
                            "The household may not be used to find the network. The disclosure ledger says why.",
                            withheld.at(),
                            null);
                case Network.Erased erased ->
                    empty(
                            erased,
                            "ERASED",
                            "The time of this contact was over, and it has been erased.",
                            erased.at(),
                            null);
            };
        }

        private static NetworkView of(Network.Seeded seeded) {
            return new NetworkView(
                    seeded.contact().value(),
                    seeded.id().value(),
                    "SEEDED",
                    "These people are named in the referral. Nobody has contacted them.",
                    seeded.at(),
                    null,
                    seeded.children().stream().map(PersonView::of).toList(),
                    seeded.members().stream().map(MemberView::of).toList(),
                    seeded.gaps().stream().map(GapView::of).toList());
        }

        private static NetworkView empty(
                Network network, String state, String inWords, Instant since, @Nullable Instant nextTry) {
            return new NetworkView(
                    network.contact().value(),
                    network.id().value(),
                    state,
                    inWords,
                    since,
                    nextTry,
                    List.of(),
                    List.of(),
                    List.of());
        }
    }

    record PersonView(String personKey, String displayName) {

        static PersonView of(Person person) {
            return new PersonView(person.key().value(), person.displayName());
        }
    }

    record MemberView(
            String personKey,
            String displayName,
            String relation,
            String relationInWords,
            String identifiedBy,
            String contactLevel,
            String status) {

        static MemberView of(Member member) {
            var relation = member.relation().code();
            return new MemberView(
                    member.person().key().value(),
                    member.person().displayName(),
                    relation,
                    relation.toLowerCase(Locale.UK).replace('_', ' '),
                    member.identifiedBy().name(),
                    member.contactLevel().name(),
                    switch (member.status()) {
                        case Membership.Suggested _ -> "SUGGESTED";
                    });
        }
    }

    record GapView(String code, String inWords) {

        static GapView of(Gap gap) {
            return new GapView(gap.name(), gap.inWords());
        }
    }
}
