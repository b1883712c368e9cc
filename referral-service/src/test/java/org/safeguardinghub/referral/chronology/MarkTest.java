package org.safeguardinghub.referral.chronology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.ContactId;

class MarkTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    static final ContactId LOW = new ContactId(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    /** Java would sort this id first, as a negative number; the database sorts it last. */
    static final ContactId HIGH = new ContactId(UUID.fromString("f0000000-0000-7000-8000-000000000001"));

    @Test
    void marksAreOrderedAsTheDatabaseOrdersThem() {
        assertThat(new Mark(MONDAY_9AM, "step", LOW, 2)).isLessThan(new Mark(MONDAY_9AM, "step", HIGH, 1));
        assertThat(new Mark(MONDAY_9AM, "step", HIGH, 2)).isLessThan(new Mark(MONDAY_9AM, "told", LOW, 1));
        assertThat(new Mark(MONDAY_9AM, "told", HIGH, 9))
                .isLessThan(new Mark(MONDAY_9AM.plusMillis(1), "step", LOW, 1));
    }

    @Test
    void aCursorComesBackAsTheMarkItWas() {
        var mark = new Mark(MONDAY_9AM, "told", HIGH, 3);

        assertThat(Mark.read(mark.cursor())).contains(mark);
        assertThat(Mark.read("nonsense!")).isEmpty();
        assertThat(Mark.read("YWJj")).isEmpty();
    }
}
