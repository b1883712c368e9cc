package org.safeguardinghub.journeys.hub;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Does a task as a person would and counts what it costs: pages that loaded, and interactions, which are clicks, choices
 * and single keys. Words that are typed are counted apart: a reason is never left out to meet a count. It measures
 * effort, not understanding.
 */
public final class TaskWalk {

    private static final Path TABLE = Path.of("target", "task-walks.md");

    private final String task;
    private final Page page;
    private final Consumer<Frame> counter;
    private int pages;
    private int interactions;
    private int texts;

    /** @param pages how many the person has seen before this page was handed over; the one that is open counts */
    public TaskWalk(String task, Page page, int pages, int interactions) {
        this.task = task;
        this.page = page;
        this.pages = pages;
        this.interactions = interactions;
        this.counter = frame -> {
            if (frame == page.mainFrame()) {
                this.pages++;
            }
        };
        page.onFrameNavigated(counter);
    }

    public TaskWalk click(Locator what) {
        interactions++;
        what.click();
        return this;
    }

    public TaskWalk choose(String field, String answer) {
        interactions++;
        page.locator("input[name='" + field + "'][value='" + answer + "']").check();
        return this;
    }

    public TaskWalk pick(String field, String answer) {
        interactions++;
        page.locator("select[name='" + field + "']").selectOption(answer);
        return this;
    }

    public TaskWalk press(String key) {
        interactions++;
        page.keyboard().press(key);
        return this;
    }

    public TaskWalk type(String field, String words) {
        texts++;
        page.locator("[name='" + field + "']").fill(words);
        return this;
    }

    /** Ends the count: what loads from here on shows the result and is no part of the task. */
    public Cost done() {
        page.offFrameNavigated(counter);
        var cost = new Cost(pages, interactions, texts);
        note(cost);
        return cost;
    }

    private void note(Cost cost) {
        try {
            Files.createDirectories(TABLE.getParent());
            if (Files.notExists(TABLE)) {
                Files.writeString(TABLE, "| task | pages | interactions | texts |\n|---|---|---|---|\n");
            }
            Files.writeString(
                    TABLE,
                    "| %s | %d | %d | %d |%n".formatted(task, cost.pages(), cost.interactions(), cost.texts()),
                    StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What a task cost. */
    public record Cost(int pages, int interactions, int texts) {}
}
