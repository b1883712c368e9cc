package org.safeguardinghub.fhir.server;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.fhir.vocabulary.Fault;
import org.safeguardinghub.fhir.vocabulary.Outcomes;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whether this caller may use this operation; whatever no rule names is refused. Method security does not reach HAPI's
 * providers, so this is the one place. Whether they may see this referral is decided where it lives.
 */
@Interceptor
public final class Gate {

    private static final String SERVICE_REQUEST = "ServiceRequest";

    private static final List<Rule> RULES = List.of(
            new Rule(
                    RestOperationTypeEnum.CREATE,
                    SERVICE_REQUEST,
                    "SCOPE_referrals.submit",
                    Set.of("ROLE_partner-system", "ROLE_partner-practitioner", "ROLE_front-door-worker")),
            new Rule(
                    RestOperationTypeEnum.READ,
                    SERVICE_REQUEST,
                    "SCOPE_referrals.read",
                    Set.of("ROLE_partner-system", "ROLE_partner-practitioner", "ROLE_front-door-worker")));

    Gate() {}

    /** A caller with the scope and one of the roles may do this to that. */
    private record Rule(RestOperationTypeEnum operation, String resource, String scope, Set<String> roles) {

        boolean allows(RequestDetails request, Set<String> held) {
            return operation == request.getRestOperationType()
                    && resource.equals(request.getResourceName())
                    && held.contains(scope)
                    && roles.stream().anyMatch(held::contains);
        }
    }

    @Hook(value = Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED, order = 10)
    public void check(RequestDetails request) {
        if (request.getRestOperationType() == RestOperationTypeEnum.METADATA) {
            return;
        }
        var held = authorities(SecurityContextHolder.getContext().getAuthentication());
        if (RULES.stream().noneMatch(rule -> rule.allows(request, held))) {
            throw Outcomes.refusal(
                    403,
                    new Fault(IssueType.FORBIDDEN, null, "forbidden", "Your token does not allow this operation."));
        }
    }

    private static Set<String> authorities(@Nullable Authentication caller) {
        return caller == null || !caller.isAuthenticated()
                ? Set.of()
                : caller.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
