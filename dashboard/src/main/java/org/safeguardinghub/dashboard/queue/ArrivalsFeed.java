package org.safeguardinghub.dashboard.queue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Pass;
import org.safeguardinghub.dashboard.gateway.Passes;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Asks for each open queue page, with its reader's own pass, whether something new has come in. */
@Component
class ArrivalsFeed implements DisposableBean {

    private static final Duration EVERY = Duration.ofSeconds(2);

    /** A page that nobody has touched for this long must not keep a session alive. */
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final Duration ONE_CONNECTION = Duration.ofMinutes(4);

    private final HubApi hub;
    private final InstantSource clock;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("arrivals").factory());

    ArrivalsFeed(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    /**
     * Ends before the pass does; the browser then connects again by itself, and that request renews the pass.
     *
     * @param since when the page was read
     * @param lastHeard the id of the last notice that the page got, if any
     */
    SseEmitter open(Pass pass, Instant since, @Nullable String lastHeard) {
        var life = shorter(
                ONE_CONNECTION,
                Duration.between(clock.instant(), pass.expiresAt().minusSeconds(5)));
        var page = new SseEmitter(Math.max(life.toMillis(), EVERY.toMillis()));
        var ear = new Ear(page, pass, since, new ArrivalsWatch(ArrivalsWatch.Notice.saidBefore(lastHeard)));
        var beat = ticks.scheduleAtFixedRate(ear::ask, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        page.onTimeout(page::complete);
        page.onCompletion(() -> beat.cancel(false));
        page.onError(_ -> beat.cancel(false));
        return page;
    }

    @Override
    public void destroy() {
        ticks.shutdownNow();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** One open page. A question that is still on its way is never overtaken by the next. */
    private final class Ear {

        private final SseEmitter page;
        private final Pass pass;
        private final Instant since;
        private final ArrivalsWatch watch;
        private final AtomicBoolean isAsking = new AtomicBoolean();

        private Ear(SseEmitter page, Pass pass, Instant since, ArrivalsWatch watch) {
            this.page = page;
            this.pass = pass;
            this.since = since;
            this.watch = watch;
        }

        void ask() {
            if (isAsking.compareAndSet(false, true)) {
                Thread.ofVirtual().start(this::answer);
            }
        }

        private void answer() {
            try {
                var at = clock.instant();
                if (at.isAfter(since.plus(LONGEST))) {
                    stop(at);
                } else {
                    tell(at);
                }
            } catch (IOException | IllegalStateException gone) {
                page.complete();
            } catch (Passes.SignInExpired over) {
                page.complete();
            } finally {
                isAsking.set(false);
            }
        }

        private void tell(Instant at) throws IOException {
            var reply = hub.getAs(pass, Arrivals.class, "/api/v1/contacts/arrivals?since={since}", since.toString());
            var notices = switch (reply) {
                case Reply.Here<Arrivals> here -> watch.hear(here.content(), at);
                case Reply.NotReached<Arrivals> _, Reply.Refused<Arrivals> _ -> watch.silence(at);
                case Reply.Nothing<Arrivals> _ -> watch.hear(Arrivals.NONE, at);
            };
            for (var notice : notices) {
                send(notice);
            }
            if (notices.isEmpty()) {
                page.send(SseEmitter.event().comment(""));
            }
        }

        private void stop(Instant at) throws IOException {
            send(watch.stop(at));
            page.complete();
        }

        private void send(ArrivalsWatch.Notice notice) throws IOException {
            page.send(SseEmitter.event().name(notice.event()).id(notice.id()).data(notice.html()));
        }
    }
}
