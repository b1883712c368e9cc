package org.safeguardinghub.journeys.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real Chromium. Every step is bounded in time, so that a page that hangs fails instead of waiting for ever. */
public final class Browser implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromiumPath())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    public static Browser open() {
        return new Browser(Playwright.create());
    }

    /** A tab of a fresh profile in which this account has just signed in and stands on its first page. */
    public Tab signedIn(String account, boolean withJavaScript) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(withJavaScript)
                .setViewportSize(1400, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        var page = context.newPage();
        page.navigate(HubUnderTest.DASHBOARD.resolve("/queue").toString());
        page.locator("input[name=username]").fill(account);
        page.locator("input[name=password]").fill(DemoAccounts.passwordOf(account));
        page.locator("input[type=submit], button[type=submit]").first().click();
        page.waitForURL(url -> url.startsWith(HubUnderTest.DASHBOARD.toString()));
        return new Tab(context, page, withJavaScript);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Path chromiumPath() {
        return Stream.of(System.getenv().getOrDefault("CHROMIUM", ""), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(candidate -> !candidate.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: install Debian's chromium or set CHROMIUM"));
    }

    /** One person's tab. */
    public record Tab(BrowserContext context, Page page, boolean withJavaScript) implements AutoCloseable {

        public void visit(String path) {
            page.navigate(HubUnderTest.DASHBOARD.resolve(path).toString());
        }

        /** No axe violation (WCAG 2.2 AA and best practice); leaves a picture for people to look at. */
        public void mustBeAccessible(String name) {
            screenshot(name);
            var result = analysed();
            assertThat(result.getViolations())
                    .as(() -> result.getViolations().stream()
                            .map(violation -> violation.getId() + " "
                                    + violation.getNodes().getFirst().getHtml())
                            .toList()
                            .toString())
                    .isEmpty();
        }

        /** No axe violation at both widths, and no sideways scroll on a phone. */
        public void mustFit(String name) {
            mustBeAccessible(name);
            page.setViewportSize(320, 800);
            assertThat((Integer) page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(name)
                    .isZero();
            mustBeAccessible(name + "-320");
            page.setViewportSize(1400, 900);
        }

        /** Axe waits by timers: a page that was loaded without scripts stays as it is, and gets its timers for axe. */
        private AxeResults analysed() {
            if (withJavaScript) {
                return axe();
            }
            var devTools = context.newCDPSession(page);
            // Said twice, since a session that never disabled scripts has nothing to take back.
            disableScripts(devTools, true);
            disableScripts(devTools, false);
            try {
                return axe();
            } finally {
                disableScripts(devTools, true);
            }
        }

        private AxeResults axe() {
            return new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze();
        }

        private static void disableScripts(CDPSession devTools, boolean disabled) {
            var value = new JsonObject();
            value.addProperty("value", disabled);
            devTools.send("Emulation.setScriptExecutionDisabled", value);
        }

        public void screenshot(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + ".png"))
                    .setFullPage(true));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
