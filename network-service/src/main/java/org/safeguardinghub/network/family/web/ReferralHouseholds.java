package org.safeguardinghub.network.family.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.client.InternalRestClients;
import org.safeguardinghub.network.family.Household;
import org.safeguardinghub.network.family.Households;
import org.safeguardinghub.network.family.Person;
import org.safeguardinghub.network.family.PersonKey;
import org.safeguardinghub.network.family.Relation;
import org.safeguardinghub.network.family.Search;
import org.safeguardinghub.network.family.WaitingFor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** The household slice over HTTP. referral-service asks consent-service before it answers. */
@Component
class ReferralHouseholds implements Households {

    private static final Logger LOG = LoggerFactory.getLogger(ReferralHouseholds.class);

    private final RestClient referral;

    ReferralHouseholds(InternalRestClients clients, @Value("${hub.referral.url}") URI referral) {
        this.referral = clients.asService(referral);
    }

    @Override
    public Search of(ContactId contact, AuthorityId authority) {
        try {
            var slice = referral.get()
                    .uri("/internal/v1/contacts/{id}/household?purpose=NETWORK_FINDING", contact.value())
                    .retrieve()
                    .body(Slice.class);
            return slice == null || !authority.value().equals(slice.authority())
                    ? new Search.NotYet(WaitingFor.REFERRAL_SERVICE)
                    : new Search.Found(slice.household());
        } catch (RestClientResponseException e) {
            return answered(contact, e);
        } catch (RestClientException e) {
            LOG.info(
                    "household of contact {} not to be had: {}",
                    contact,
                    e.getClass().getSimpleName());
            return new Search.NotYet(WaitingFor.REFERRAL_SERVICE);
        }
    }

    private static Search answered(ContactId contact, RestClientResponseException e) {
        var code = codeOf(e);
        LOG.info(
                "household of contact {} not to be had: {} {}",
                contact,
                e.getStatusCode().value(),
                code);
        if (e.getStatusCode().isSameCodeAs(HttpStatus.FORBIDDEN) && code.startsWith("disclosure-refused")) {
            return new Search.Withheld();
        }
        if (code.equals("sharing-record-not-open-yet")) {
            return new Search.NotYet(WaitingFor.SHARING_RECORD);
        }
        return new Search.NotYet(
                code.startsWith("consent-") ? WaitingFor.CONSENT_SERVICE : WaitingFor.REFERRAL_SERVICE);
    }

    private static String codeOf(RestClientResponseException e) {
        try {
            var problem = e.getResponseBodyAs(Problem.class);
            return problem == null || problem.code() == null ? "" : problem.code();
        } catch (RestClientException _) {
            return "";
        }
    }

    record Problem(@Nullable String code) {}

    record Slice(
            @Nullable String authority,
            @Nullable List<ChildRow> children,
            @Nullable List<AdultRow> adults) {

        Household household() {
            return new Household(
                    children == null
                            ? List.of()
                            : children.stream().map(ChildRow::person).toList(),
                    adults == null
                            ? List.of()
                            : adults.stream().map(AdultRow::adult).toList());
        }
    }

    record ChildRow(String personKey, @Nullable String displayName) {

        Person person() {
            return ReferralHouseholds.person(personKey, displayName);
        }
    }

    record AdultRow(
            String personKey,
            @Nullable String displayName,
            @Nullable String relationship,
            @Nullable Boolean livesWithChild) {

        Household.Adult adult() {
            return new Household.Adult(
                    ReferralHouseholds.person(personKey, displayName),
                    new Relation(relationship == null ? "NOT_KNOWN" : relationship),
                    livesWithChild);
        }
    }

    private static Person person(String key, @Nullable String displayName) {
        return new Person(
                new PersonKey(key), displayName == null || displayName.isBlank() ? "Name not known" : displayName);
    }
}
