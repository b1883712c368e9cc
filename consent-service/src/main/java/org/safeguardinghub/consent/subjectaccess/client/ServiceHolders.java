package org.safeguardinghub.consent.subjectaccess.client;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.subjectaccess.HeldItem;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Field;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Mark;
import org.safeguardinghub.consent.subjectaccess.Holders;
import org.safeguardinghub.consent.subjectaccess.Step.Answer;
import org.safeguardinghub.consent.subjectaccess.Step.Source;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.client.InternalRestClients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The other services over HTTP, with this service's own token. */
@Component
class ServiceHolders implements Holders {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceHolders.class);

    private final RestClient referral;
    private final RestClient network;
    private final RestClient notification;

    ServiceHolders(
            InternalRestClients clients,
            @Value("${hub.referral.url}") URI referral,
            @Value("${hub.network.url}") URI network,
            @Value("${hub.notification.url}") URI notification) {
        this.referral = clients.asService(referral);
        this.network = clients.asService(network);
        this.notification = clients.asService(notification);
    }

    @Override
    public Told aboutPerson(AuthorityId authority, PersonId person) {
        return asked(
                Source.REFERRAL_SERVICE,
                () -> referral.get()
                        .uri("/internal/v1/people/{id}/held?authority={authority}", person.value(), authority.value())
                        .retrieve()
                        .body(Held.class));
    }

    @Override
    public Told aboutContacts(Source source, AuthorityId authority, Set<ContactId> contacts) {
        var question = new Question(
                authority.value(),
                contacts.stream().map(ContactId::value).sorted().toList());
        return asked(
                source,
                () -> client(source)
                        .post()
                        .uri("/internal/v1/contacts/held")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(question)
                        .retrieve()
                        .body(Held.class));
    }

    private RestClient client(Source source) {
        return switch (source) {
            case REFERRAL_SERVICE -> referral;
            case NETWORK_SERVICE -> network;
            case NOTIFICATION_SERVICE -> notification;
            case CONSENT_SERVICE -> throw new IllegalArgumentException("we need not ask ourselves");
        };
    }

    private static Told asked(Source source, Supplier<@Nullable Held> asking) {
        try {
            var held = asking.get();
            return held == null ? Told.nothing(Answer.AWAY) : held.told(source);
        } catch (RestClientException e) {
            LOG.atWarn()
                    .addKeyValue("holder", source)
                    .addKeyValue("because", e.getClass().getSimpleName())
                    .log("what is held was not to be had");
            return Told.nothing(Answer.AWAY);
        }
    }

    record Question(String authority, List<UUID> contacts) {}

    record Held(
            @Nullable Set<UUID> contacts,
            @Nullable Boolean isWhole,
            @Nullable List<ItemRow> items) {

        /** Without a word on whether it is all, it is not taken for all. */
        Told told(Source source) {
            return new Told(
                    Boolean.TRUE.equals(isWhole) && items != null ? Answer.GIVEN : Answer.TOO_MUCH,
                    contacts == null
                            ? Set.of()
                            : contacts.stream().map(ContactId::new).collect(Collectors.toUnmodifiableSet()),
                    items == null
                            ? List.of()
                            : items.stream().map(row -> row.item(source)).toList());
        }
    }

    record ItemRow(
            String key,
            String kind,
            @Nullable UUID contact,
            @Nullable String reference,
            Instant at,
            String from,
            List<Field> fields,
            @Nullable Set<String> marks,
            @Nullable Set<String> others) {

        HeldItem item(Source source) {
            return new HeldItem(
                    source,
                    key,
                    kind,
                    contact == null ? null : new ContactId(contact),
                    reference,
                    at,
                    from,
                    fields,
                    marks == null
                            ? Set.of(Mark.UNKNOWN)
                            : marks.stream().map(ItemRow::mark).collect(Collectors.toUnmodifiableSet()),
                    others == null ? Set.of() : others);
        }

        private static Mark mark(String code) {
            for (var mark : Mark.values()) {
                if (mark.name().equals(code)) {
                    return mark;
                }
            }
            return Mark.UNKNOWN;
        }
    }
}
