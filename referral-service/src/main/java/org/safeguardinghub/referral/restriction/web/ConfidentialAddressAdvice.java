package org.safeguardinghub.referral.restriction.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.security.CallerToken;
import org.safeguardinghub.referral.contact.WordsToAgency;
import org.safeguardinghub.referral.restriction.AddressDesk;
import org.safeguardinghub.referral.restriction.AddressMask;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps confidential addresses out of every answer about one contact, case or person, whoever wrote the handler: what is
 * added later is covered without anybody thinking of it. An agency reads its own words whole and ours without them; our
 * services read no addresses.
 */
@ControllerAdvice
class ConfidentialAddressAdvice implements ResponseBodyAdvice<Object> {

    private static final Set<String> READERS = Set.of(
            "front-door-worker",
            "manager",
            "duty-manager",
            "out-of-hours-worker",
            "restricted-records-officer",
            "authority-administrator",
            "auditor");

    private final AddressDesk desk;
    private final JsonMapper json;

    ConfidentialAddressAdvice(AddressDesk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter handler, Class<? extends HttpMessageConverter<?>> converter) {
        return !handler.hasMethodAnnotation(ShowsConfidentialAddresses.class);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter handler,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null || body instanceof byte[] || !type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
            return body;
        }
        return caller().flatMap(caller -> mask(caller, body, request))
                .filter(mask -> !mask.isEmpty())
                .<Object>map(mask -> MaskedJson.without(mask, json.valueToTree(body)))
                .orElse(body);
    }

    private static Optional<Caller> caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken token
                ? Optional.of(token.caller())
                : Optional.empty();
    }

    private Optional<AddressMask> mask(Caller caller, Object body, ServerHttpRequest request) {
        if (caller.roles().stream().anyMatch(READERS::contains)) {
            return mask(caller, variables(request));
        }
        return body instanceof WordsToAgency words
                ? Optional.of(desk.ofOurWords(caller, words.contactId()))
                : Optional.empty();
    }

    private Optional<AddressMask> mask(Caller caller, Map<?, ?> variables) {
        var reference = variables.get("reference");
        if (reference != null) {
            return Optional.of(desk.mask(caller, reference.toString().strip().toUpperCase(Locale.ROOT)));
        }
        return Stream.of("personId", "person")
                .map(variables::get)
                .flatMap(Stream::ofNullable)
                .flatMap(id -> uuid(id.toString()).stream())
                .findFirst()
                .map(id -> desk.mask(caller, new PersonId(id)));
    }

    private static Map<?, ?> variables(ServerHttpRequest request) {
        return request instanceof ServletServerHttpRequest servlet
                        && servlet.getServletRequest().getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
