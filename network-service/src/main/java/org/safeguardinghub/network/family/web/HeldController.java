package org.safeguardinghub.network.family.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.network.family.Member;
import org.safeguardinghub.network.family.Network;
import org.safeguardinghub.network.family.NetworkDesk;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * All that is held about contacts, for consent-service alone: only it answers subject access requests. A member is
 * somebody else than the person who is asked about, as far as this service can tell.
 */
@Hidden
@RestController
class HeldController {

    private static final String ANSWERS_SUBJECT_ACCESS = "consent-service";

    private final NetworkDesk desk;

    HeldController(NetworkDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/internal/v1/contacts/held")
    @PreAuthorize("hasRole('hub-service')")
    Held held(Caller service, @RequestBody Question question) {
        if (!service.clientId().equals(ANSWERS_SUBJECT_ACCESS)) {
            throw new Refused(HttpStatus.FORBIDDEN, "forbidden", "This is for another service.");
        }
        var authority = new AuthorityId(question.authority());
        var items = question.contacts().stream()
                .flatMap(contact -> desk.handOver(new ContactId(contact), authority).stream())
                .flatMap(HeldController::items)
                .toList();
        return new Held(true, items);
    }

    private static Stream<Item> items(Network network) {
        return switch (network) {
            case Network.Waiting _, Network.Withheld _, Network.Erased _ -> Stream.of();
            case Network.Seeded seeded -> seeded.members().stream().map(member -> item(seeded, member));
        };
    }

    private static Item item(Network.Seeded network, Member member) {
        return new Item(
                "network|" + network.contact() + "|" + member.person().key().value(),
                "NETWORK_PERSON",
                network.contact().value(),
                network.at(),
                "The referral",
                List.of(
                        new Field("Name", member.person().displayName()),
                        new Field("Relationship to the child", member.relation().code()),
                        new Field("Lives with the child", member.contactLevel().name())),
                Set.of("ABOUT_ANOTHER"));
    }

    /** @param contacts of this authority; of others there is nothing */
    record Question(String authority, List<UUID> contacts) {}

    /** @param isWhole nothing is left out */
    record Held(boolean isWhole, List<Item> items) {}

    record Item(
            String key, String kind, UUID contact, Instant at, String from, List<Field> fields, Set<String> marks) {}

    record Field(String what, String text) {}
}
