package org.safeguardinghub.dashboard.queue;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists a worker can choose from; the name stands in the address, so that a list can be kept as a bookmark. */
public enum QueueView {
    FIRST_LOOK("first-look", "Needs first look", "No referrals need a first look."),
    MINE("mine", "My work", "You have not claimed any referral that is still open."),
    GATHERING("gathering", "Gathering", "No referral waits for partners’ replies."),
    WITH_MANAGER("with-manager", "With manager", "Nothing waits for a manager."),
    OUTCOME("outcome", "Outcome to send", "Every sender has been told what was decided."),
    ALL("all", "All open", "There are no open referrals.");

    private final String name;
    private final String words;
    private final String wordsWhenEmpty;

    QueueView(String name, String words, String wordsWhenEmpty) {
        this.name = name;
        this.words = words;
        this.wordsWhenEmpty = wordsWhenEmpty;
    }

    static Optional<QueueView> named(@Nullable String name) {
        return Arrays.stream(values()).filter(view -> view.name.equals(name)).findFirst();
    }

    public String address() {
        return "/queue?view=" + name;
    }

    public String code() {
        return name;
    }

    public String words() {
        return words;
    }

    public String wordsWhenEmpty() {
        return wordsWhenEmpty;
    }
}
