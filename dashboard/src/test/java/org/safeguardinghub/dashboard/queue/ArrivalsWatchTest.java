package org.safeguardinghub.dashboard.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArrivalsWatchTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final ArrivalsWatch watch = new ArrivalsWatch(Arrivals.NONE);

    @Test
    void theFirstArrivalIsSaidAtOnce() {
        assertThat(watch.hear(new Arrivals(2, 0), NOON))
                .singleElement()
                .satisfies(notice -> assertThat(notice.html()).startsWith("2 new. <a "))
                .extracting(ArrivalsWatch.Notice::event)
                .isEqualTo("arrivals");
    }

    @Test
    void furtherArrivalsWaitForThirtySeconds() {
        watch.hear(new Arrivals(1, 0), NOON);

        assertThat(watch.hear(new Arrivals(2, 0), NOON.plusSeconds(29))).isEmpty();
        assertThat(watch.hear(new Arrivals(3, 0), NOON.plusSeconds(30)))
                .singleElement()
                .satisfies(notice -> assertThat(notice.html()).startsWith("3 new."));
    }

    @Test
    void somethingUrgentNeverWaitsAndIsSaidOnce() {
        watch.hear(new Arrivals(1, 0), NOON);

        var urgent = watch.hear(new Arrivals(2, 1), NOON.plusSeconds(2));
        var after = watch.hear(new Arrivals(2, 1), NOON.plusSeconds(4));

        assertThat(urgent)
                .extracting(ArrivalsWatch.Notice::event, notice -> notice.html().substring(0, 29))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("danger", "New: 1 needs a first look now"));
        assertThat(after).isEmpty();
    }

    @Test
    void nothingNewIsNothingSaid() {
        assertThat(watch.hear(Arrivals.NONE, NOON)).isEmpty();
    }

    @Test
    void aPageThatConnectsAgainIsNotToldTwice() {
        var said = watch.hear(new Arrivals(2, 1), NOON).getLast().id();

        var again = new ArrivalsWatch(ArrivalsWatch.Notice.saidBefore(said));

        assertThat(again.hear(new Arrivals(2, 1), NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void aHubThatDoesNotAnswerIsSaidOnceAndNotHidden() {
        assertThat(watch.silence(NOON)).hasSize(1);
        assertThat(watch.silence(NOON.plusSeconds(2))).isEmpty();

        watch.hear(Arrivals.NONE, NOON.plusSeconds(4));

        assertThat(watch.silence(NOON.plusSeconds(6))).hasSize(1);
    }

    @Test
    void aMadeUpIdIsAsIfNothingHadBeenSaid() {
        assertThat(ArrivalsWatch.Notice.saidBefore("<script>")).isEqualTo(Arrivals.NONE);
        assertThat(ArrivalsWatch.Notice.saidBefore(null)).isEqualTo(Arrivals.NONE);
    }
}
