package org.safeguardinghub.dashboard.queue;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lists a worker can choose from; the name stands in the address, so that a list can be kept as a bookmark. */
public enum QueueView {
    FIRST_LOOK("first-look", "Needs first look", "No referrals need a first look."),
    MINE("mine", "My work", "You have not claimed any referral that is still open."),
    ALL("all", "All open", "There are no open referrals.");

    private final String name;
    private final String words;
    private final String wordsWhenEmpty;

    QueueView(String name, String words, String wordsWhenEmpty) {
        this.name = name;
        this.words = words;
        this.wordsWhenEmpty = wordsWhenEmpty;
    }

    static QueueView named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(view -> view.name.equals(name))
                .findFirst()
                .orElse(FIRST_LOOK);
    }

    public String address() {
        return "/queue?view=" + name;
    }

    String code() {
        return name;
    }

    public String words() {
        return words;
    }

    public String wordsWhenEmpty() {
        return wordsWhenEmpty;
    }
}
