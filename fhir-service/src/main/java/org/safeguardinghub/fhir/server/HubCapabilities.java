package org.safeguardinghub.fhir.server;

import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IServerConformanceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ReferenceHandlingPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.safeguardinghub.fhir.vocabulary.Uris;

/** What this face can do, written by hand: it names what works and nothing else. */
public final class HubCapabilities implements IServerConformanceProvider<CapabilityStatement> {

    /** When the list below last changed. */
    private static final LocalDate CHANGED = LocalDate.of(2026, 11, 22);

    private static final String WHAT_A_REFERRAL_IS = """
            A referral is one ServiceRequest with its people contained: Patient (the subject, and other children by \
            supportingInfo), RelatedPerson, and a PractitionerRole, Practitioner or Organization as requester. \
            Status active; identifier is your own reference. The concern is in note, with reasonCode for its kind. \
            Priority stat, or the extension immediate-danger, states that a child is in danger now; any other priority \
            leaves it open. Elements that the hub has no place for are listed in the answer by the extension \
            not-carried. An X-Request-Id makes sending again safe. Checked are the structure and the hub's own rules; \
            conformance to the named profiles is not validated. Structures with a meaning that we cannot carry, such \
            as an unknown modifier, are refused with 422.""";

    private final String base;

    HubCapabilities(String base) {
        this.base = base;
    }

    @Metadata
    @Override
    public CapabilityStatement getServerConformance(HttpServletRequest request, RequestDetails details) {
        var statement = new CapabilityStatement();
        statement
                .setUrl(base + "/metadata")
                .setName("SafeguardingHub")
                .setTitle("Safeguarding Hub: the FHIR face")
                .setStatus(PublicationStatus.ACTIVE)
                .setDateElement(new DateTimeType(CHANGED.toString()))
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion._4_0_1)
                .addFormat("application/fhir+json");
        statement.getSoftware().setName("Safeguarding Hub");
        statement
                .getImplementation()
                .setDescription("Referrals to the front door")
                .setUrl(base);
        statement.addRest(rest());
        return statement;
    }

    private static CapabilityStatementRestComponent rest() {
        var rest = new CapabilityStatementRestComponent()
                .setMode(RestfulCapabilityMode.SERVER)
                .setDocumentation("Referrals in, and their state out to whoever sent them.");
        rest.getSecurity()
                .setCors(false)
                .setDescription("OAuth 2.0 bearer or DPoP tokens of the hub's realm; scopes referrals.submit, "
                        + "referrals.read.")
                .addService()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/restful-security-service")
                .setCode("OAuth")
                .setDisplay("OAuth");
        rest.addResource(serviceRequest());
        for (var inside : List.of("Patient", "RelatedPerson", "PractitionerRole", "Practitioner", "Organization")) {
            rest.addResource(new CapabilityStatementRestResourceComponent()
                    .setType(inside)
                    .setDocumentation("Only inside a ServiceRequest: it has no address of its own.")
                    .addSupportedProfile(Uris.UK_CORE + inside));
        }
        return rest;
    }

    private static CapabilityStatementRestResourceComponent serviceRequest() {
        var resource = new CapabilityStatementRestResourceComponent()
                .setType("ServiceRequest")
                .setDocumentation(WHAT_A_REFERRAL_IS)
                .setVersioning(ResourceVersionPolicy.NOVERSION)
                .setConditionalCreate(false)
                .addReferencePolicy(ReferenceHandlingPolicy.LOCAL);
        resource.addInteraction().setCode(TypeRestfulInteraction.CREATE);
        resource.addInteraction()
                .setCode(TypeRestfulInteraction.READ)
                .setDocumentation("By the hub's reference, for the agency that sent it; for anybody else 404.");
        resource.addSupportedProfile(Uris.UK_CORE + "ServiceRequest");
        return resource;
    }

    @Override
    public void setRestfulServer(RestfulServer server) {
        // Needs nothing of it: the statement is written here, not derived.
    }
}
