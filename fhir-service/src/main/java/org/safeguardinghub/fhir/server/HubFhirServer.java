package org.safeguardinghub.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.io.Serial;
import java.util.List;

/** HAPI's plain server with our own gate, reader, capabilities and refusals. */
final class HubFhirServer extends RestfulServer {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Where the face stands, at this service and at the gateway. */
    static final String PATH = "/fhir/R4";

    HubFhirServer(FhirContext context, List<IResourceProvider> providers, String publicUrl) {
        super(context);
        setServerAddressStrategy(new HardcodedServerAddressStrategy(publicUrl + PATH));
        setServerConformanceProvider(new HubCapabilities(publicUrl + PATH));
        setResourceProviders(List.copyOf(providers));
        setDefaultResponseEncoding(EncodingEnum.JSON);
        setUncompressIncomingContents(false);
        registerInterceptor(new Gate());
        registerInterceptor(new BodyReader(context));
        registerInterceptor(new PlainRefusals());
    }

    /** What runs here, and in which version, is nobody's business outside. */
    @Override
    protected String createPoweredByHeader() {
        return "";
    }

    @Override
    public void addHeadersToResponse(jakarta.servlet.http.HttpServletResponse response) {
        // None: the default names the product and its version.
    }
}
