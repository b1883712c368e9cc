package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A referral as an agency has it. */
class SeenAsScreensIT extends ScreenCase {

    static final String PAGE = "/referrals/C-7KQ4-M2XP/requests/seen-as";
    static final String CONTACT = "/api/v1/contacts/C-7KQ4-M2XP";
    static final String SEEN = CONTACT + "/requests/seen-as/thameside-police";
    static final String STATUS = CONTACT + "/seen-as/thameside-police";

    @BeforeEach
    void theHubKnowsAReferralAndAnAgency() {
        GATEWAY.forget();
        GATEWAY.answer("GET " + CONTACT, 200, RequestScreensIT.FILE);
        GATEWAY.answer("GET " + CONTACT + "/requests/choices", 200, RequestScreensIT.CHOICES);
        GATEWAY.answer("GET " + SEEN, 200, """
                {"agency":"thameside-police","agencyName":"Thameside Police","requests":[%s],"ifAsked":[
                  {"threshold":"SECTION_17","outcome":"REFUSE","rule":"r","reason":"Nobody agreed.","whatWouldChangeIt":"They agree.",
                   "leftOut":[],"warning":null,"about":[]},
                  {"threshold":"SECTION_47","outcome":"PERMIT_REDACTED","rule":"r","reason":"An enquiry.","whatWouldChangeIt":"It ends.",
                   "leftOut":["BIRTH_DATES"],"warning":"The agreement ends soon.",
                   "about":[{"kind":"CHILD","place":0,"name":"Amara Testchild","birthYear":null}]},
                  {"threshold":"VITAL_INTERESTS","outcome":"NOT_REACHED","rule":null,"reason":null,"whatWouldChangeIt":null,
                   "leftOut":[],"warning":null,"about":[]}]}""".formatted(
                        RequestScreensIT.REQUEST.formatted(RequestScreensIT.ID, "PARTLY_ANSWERED")));
        GATEWAY.answer("GET " + STATUS, 200, "{\"status\":null}");
    }

    @Test
    void asksWhichAgencyFirst() throws IOException {
        var page = see("seen-as-which", get(PAGE).with(priya()));

        assertThat(page.select("select[name=agency] option").eachText())
                .containsExactly("Choose one", "Thameside Police", "Quayside Homes");
        assertThat(page.select("section")).isEmpty();
    }

    @Test
    void showsWhatTheAgencyReadsAndWhatItWouldBeTold() throws IOException {
        var page = see("seen-as", get(PAGE + "?agency=thameside-police").with(priya()));

        assertThat(page.select("option[selected]").text()).isEqualTo("Thameside Police");
        assertThat(page.select("section[aria-labelledby=sent]").text()).contains("It is shown nothing of it.");
        assertThat(page.select("section[aria-labelledby=asked]").text())
                .contains("Amara Testchild, born or expected in 2020", "To decide what help she needs.")
                .contains("On Monday, <b>well</b>.", "It has said nothing.");
        assertThat(page.select("section[aria-labelledby=would]").text())
                .contains("It would be told nothing", "Nobody agreed.", "What would change it: They agree.")
                .contains("It would be told of these people, without: Dates of birth", "year of birth not known")
                .contains("The agreement ends soon.", "We could not find out. Try again in a minute.");
        assertThat(page.title()).doesNotContain("Amara");
    }

    @Test
    void showsTheSenderItsOwnPage() throws IOException {
        GATEWAY.answer("GET " + STATUS, 200, """
                {"status":{"reference":"C-7KQ4-M2XP","status":"WITH_YOU","receivedAt":"2026-11-20T10:00:00Z",
                  "question":"Who lives there?","timeline":[{"at":"2026-11-20T10:00:00Z","what":"RECEIVED"}]}}""");

        var sent = see("seen-as-sender", get(PAGE + "?agency=thameside-police").with(priya()))
                .select("section[aria-labelledby=sent]")
                .text();

        assertThat(sent).contains("Who lives there?", "C-7KQ4-M2XP").doesNotContain("Take this referral back");
    }

    @Test
    void saysWhenItCannotBeReadAndDoesNotShowNothingInstead() throws IOException {
        GATEWAY.answer("GET " + STATUS, 503, "{}");

        var page = seeWith(
                "seen-as-away", 503, get(PAGE + "?agency=thameside-police").with(priya()));

        assertThat(page.select("[role=alert]").text()).contains("It does not mean that the agency is shown nothing");
        assertThat(page.select("section")).isEmpty();
    }
}
