package org.safeguardinghub.dashboard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The screens as a browser gets them, with one gateway for all of these tests that answers what each needs. */
@SpringBootTest(properties = "hub.gateway.read-timeout=2s")
@AutoConfigureMockMvc
abstract class ScreenCase {

    static final FakeGateway GATEWAY = new FakeGateway();
    private static final Path LOOK = Path.of("target/pages");

    @Autowired
    MockMvcTester browser;

    @Autowired
    ClientRegistrationRepository registrations;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("hub.gateway.url", GATEWAY::url);
        settings.add("hub.keycloak.issuer", () -> "http://127.0.0.1:9/realms/safeguarding");
    }

    Document see(String name, MockHttpServletRequestBuilder request) throws IOException {
        return seeWith(name, 200, request);
    }

    /** Fetches a page and holds it against what every page must be. A copy is kept for people to look at. */
    Document seeWith(String name, int status, RequestBuilder request) throws IOException {
        MvcTestResult result = browser.perform(request);
        assertThat(result).hasStatus(status);
        var html = result.getResponse().getContentAsString();
        Files.createDirectories(LOOK);
        Files.writeString(LOOK.resolve(name + ".html"), html);
        var page = Jsoup.parse(html);
        PageRules.hold(page);
        return page;
    }

    /** A form as this person sends it, from a page that showed version 3 and one step of the history. */
    MockHttpServletRequestBuilder sent(String address, RequestPostProcessor person, String... fields) {
        var request = post(address)
                .param("version", "3")
                .param("seen", "1")
                .with(csrf())
                .with(person);
        for (int field = 0; field < fields.length; field += 2) {
            request = request.param(fields[field], fields[field + 1]);
        }
        return request;
    }

    RequestPostProcessor priya() {
        return person("front-door-worker");
    }

    /** The same account with a manager's role beside her own. */
    RequestPostProcessor manager() {
        return person("front-door-worker", "manager");
    }

    RequestPostProcessor person(String... roles) {
        var authorities = AuthorityUtils.createAuthorityList(
                List.of(roles).stream().map(role -> "ROLE_" + role).toList());
        return oidcLogin()
                .authorities(authorities)
                .idToken(token -> token.subject("priya")
                        .claim("name", "Priya Nair")
                        .claim("agency", "lewisham-front-door")
                        .claim("agency_name", "Lewisham front door"))
                .clientRegistration(requireNonNull(registrations.findByRegistrationId("keycloak")));
    }
}
