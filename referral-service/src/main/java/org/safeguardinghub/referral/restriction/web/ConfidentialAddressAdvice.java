package org.safeguardinghub.referral.restriction.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        if (Readers.include(caller)) {
            return mask(caller, variables(request));
        }
        return body instanceof WordsToAgency words
                ? Optional.of(desk.ofOurWords(caller, words.contactId()))
                : Optional.empty();
    }

    private Optional<AddressMask> mask(Caller caller, Map<?, ?> variables) {
        return Asked.reference(variables)
                .map(reference -> desk.mask(caller, reference))
                .or(() -> Asked.person(variables).map(person -> desk.mask(caller, person)));
    }

    private static Map<?, ?> variables(ServerHttpRequest request) {
        return request instanceof ServletServerHttpRequest servlet
                        && servlet.getServletRequest().getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }
}
