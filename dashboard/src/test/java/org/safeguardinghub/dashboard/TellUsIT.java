package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.dashboard.gateway.OwnAccount;
import org.safeguardinghub.dashboard.gateway.Pass;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The public form as anybody gets it, without an account. */
@SpringBootTest(properties = "hub.gateway.read-timeout=2s")
@AutoConfigureMockMvc
class TellUsIT {

    private static final FakeGateway GATEWAY = new FakeGateway();
    private static final Path LOOK = Path.of("target/pages");

    @Autowired
    MockMvcTester browser;

    @MockitoBean
    OwnAccount ourselves;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("hub.gateway.url", GATEWAY::url);
        settings.add("hub.keycloak.issuer", () -> "http://127.0.0.1:9/realms/safeguarding");
    }

    @AfterAll
    static void stop() {
        GATEWAY.close();
    }

    @BeforeEach
    void ourOwnPass() {
        GATEWAY.forget();
        when(ourselves.pass()).thenReturn(new Pass("our-own-token", Instant.MAX));
    }

    @Test
    void anybodySeesTheFormWith999FirstAndAWayOut() throws IOException {
        var page = see("tell-us", 200, get("/tell-us"));

        assertThat(page.select("main").text()).contains("call 999", "press 55");
        assertThat(page.select("a[rel~=noreferrer]").text()).isEqualTo("Exit this page");
        assertThat(page.select("input[checked]")).isEmpty();
    }

    @Test
    void whatIsToldGoesInAndAReferenceComesBack() throws IOException {
        GATEWAY.answer("POST /api/v1/public-referrals", 201, "{\"reference\": \"C-7KQ4-M2XP\"}");

        var told = browser.perform(post("/tell-us")
                .param("danger", "no")
                .param("worry", "Shouting every night.")
                .param("age", "6")
                .with(csrf()));

        assertThat(told).hasStatus(303).hasHeader(HttpHeaders.LOCATION, "/tell-us/thanks");
        var asked = GATEWAY.asked().getLast();
        assertThat(asked.authorization()).isEqualTo("Bearer our-own-token");
        assertThat(asked.body()).contains("\"danger\":false", "\"age\":6").doesNotContain("\"you\"");
        var page = see("tell-us-thanks", 200, get("/tell-us/thanks").flashAttr("reference", "C-7KQ4-M2XP"));
        assertThat(page.select("main").text()).contains("C-7KQ4-M2XP", "999");
    }

    @Test
    void whatIsMissingIsSaidAndNothingTypedIsLost() throws IOException {
        GATEWAY.answer(
                "POST /api/v1/public-referrals",
                422,
                "{\"code\": \"invalid-input\", \"errors\": [{\"pointer\": \"/danger\", \"code\": \"required\"}]}");

        var page = see(
                "tell-us-error",
                422,
                post("/tell-us").param("worry", "Shouting.").with(csrf()));

        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#danger-yes");
        assertThat(page.select("#worry").text()).isEqualTo("Shouting.");
    }

    @Test
    void whenItDoesNotReachUsThePageSaysSoAnd999() throws IOException {
        GATEWAY.answer("POST /api/v1/public-referrals", 429, "{}");

        var page = see(
                "tell-us-away",
                503,
                post("/tell-us").param("worry", "Shouting.").with(csrf()));

        assertThat(page.select("[role=alert]").text()).contains("send it again", "999");
        assertThat(page.select("#worry").text()).isEqualTo("Shouting.");
    }

    private Document see(String name, int status, MockHttpServletRequestBuilder request) throws IOException {
        var result = browser.perform(request);
        assertThat(result).hasStatus(status);
        var html = result.getResponse().getContentAsString();
        Files.createDirectories(LOOK);
        Files.writeString(LOOK.resolve(name + ".html"), html);
        var page = Jsoup.parse(html);
        PageRules.hold(page);
        return page;
    }
}
