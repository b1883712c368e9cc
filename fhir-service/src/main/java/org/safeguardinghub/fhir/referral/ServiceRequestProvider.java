package org.safeguardinghub.fhir.referral;

import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.fhir.referral.ReferralAnswer.Accepted;
import org.safeguardinghub.fhir.referral.ReferralAnswer.Declined;
import org.safeguardinghub.fhir.referral.Translation.Translated;
import org.safeguardinghub.fhir.referral.Translation.Untranslatable;
import org.safeguardinghub.fhir.vocabulary.Outcomes;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** What a health system can do with a referral: send it, and ask how it stands. */
@Component
public class ServiceRequestProvider implements IResourceProvider {

    private static final int UNPROCESSABLE = 422;

    private final ReferralService referrals;

    ServiceRequestProvider(ReferralService referrals) {
        this.referrals = referrals;
    }

    @Override
    public Class<ServiceRequest> getResourceType() {
        return ServiceRequest.class;
    }

    @Create
    public MethodOutcome receive(@ResourceParam ServiceRequest request, RequestDetails details) {
        return switch (ReferralFormFromServiceRequest.of(request, usualSource())) {
            case Untranslatable(var faults) -> throw Outcomes.refusal(UNPROCESSABLE, faults);
            case Translated translated -> send(translated, details);
        };
    }

    @Read
    public ServiceRequest read(@IdParam IdType id) {
        return switch (referrals.find(id.getIdPart())) {
            case Accepted accepted -> ServiceRequestFromReferral.of(accepted.referral());
            case Declined(int status, var problem) -> throw OutcomeFromProblem.of(status, problem, null);
        };
    }

    private MethodOutcome send(Translated translated, RequestDetails details) {
        var draft = translated.draft();
        return switch (referrals.submit(draft.form(), details.getHeader("X-Request-Id"))) {
            case Declined(int status, var problem) -> throw OutcomeFromProblem.of(status, problem, draft);
            case Accepted accepted -> answer(accepted, translated, details);
        };
    }

    private static MethodOutcome answer(Accepted accepted, Translated translated, RequestDetails details) {
        if (accepted.replayed() && details.getResponse() != null) {
            details.getResponse().addHeader("Idempotency-Replayed", "true");
        }
        var request = ServiceRequestFromReferral.of(accepted.referral(), translated.draft(), translated.notCarried());
        var outcome = new MethodOutcome(request.getIdElement(), accepted.created());
        outcome.setResource(request);
        return outcome;
    }

    private static @Nullable String usualSource() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getPrincipal() instanceof Caller known
                ? Codes.usualSource(known.agencyType())
                : null;
    }
}
