package org.safeguardinghub.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for every page of ours, whatever it shows. */
final class PageRules {

    private static final List<String> NAMES_IN_THE_SAMPLES =
            List.of("Amara", "Testchild", "Zoë", "O’Test", "Joan", "Testgran", "Ben T", "Dana");

    private PageRules() {}

    static void hold(Document page) {
        assertThat(page.title()).endsWith(" – Safeguarding Hub").doesNotContain(NAMES_IN_THE_SAMPLES);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.body().child(0).attr("href")).isEqualTo("#main-content");
        assertThat(page.select("form[method=post]")).allSatisfy(PageRules::provesItsOrigin);
        assertThat(page.select("input:not([type=hidden]), select, textarea"))
                .allSatisfy(field ->
                        assertThat(page.select("label[for=" + field.id() + "]")).hasSize(1));
        assertThat(page.select("table")).allSatisfy(PageRules::readsAsATable);
        assertThat(page.select("[style], [onclick], script:not([src])")).isEmpty();
        assertThat(page.select("a[href], form[action]")).allSatisfy(PageRules::namesNobody);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private static void provesItsOrigin(Element form) {
        assertThat(form.select("input[type=hidden][name=_csrf]")).hasSize(1);
        assertThat(form.select("input[name=_csrf]").attr("value")).isNotBlank();
    }

    private static void readsAsATable(Element table) {
        assertThat(table.select("caption").text()).isNotBlank();
        assertThat(table.select("tbody tr"))
                .allSatisfy(row -> assertThat(row.select("th[scope=row]")).hasSize(1));
        assertThat(table.select("thead th"))
                .allSatisfy(head -> assertThat(head.attr("scope")).isEqualTo("col"));
    }

    private static void namesNobody(Element link) {
        assertThat(link.attr("href") + link.attr("action")).doesNotContain(NAMES_IN_THE_SAMPLES);
    }
}
