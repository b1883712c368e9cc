package org.safeguardinghub.referral;

import org.safeguardinghub.kit.disclosure.DisclosureClient;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The running service with a real database and broker; one for all tests, which keep apart by their authority. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "referral")
@Import(TestTokens.class)
public abstract class ReferralServiceCase {

    @LocalServerPort
    protected int port;

    @MockitoBean
    protected DisclosureClient disclosures;

    @Autowired
    protected TestTokens tokens;

    protected Asking aSystem(String agency, String authority) {
        return Asking.aSystem(port, tokens, agency, authority);
    }

    protected Asking aPractitioner(String agency, String authority) {
        return Asking.aPractitioner(port, tokens, agency, authority);
    }

    protected Asking aWorker(String authority) {
        return Asking.aWorker(port, tokens, authority);
    }

    protected Asking aManager(String authority) {
        return Asking.aColleague(port, tokens, authority, "manager");
    }

    protected Asking aService(String service) {
        return Asking.aService(port, tokens, service);
    }

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        properties.add("hub.notification.url", Neighbours::url);
        properties.add("hub.consent.url", Neighbours::url);
        properties.add("hub.pds.url", NationalRecord::url);
    }
}
