package org.safeguardinghub.bench.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.safeguardinghub.bench.figures.Latencies;

/**
 * Requests at a steady pace, however slow the answers are. Whoever sends shares the machine with whoever answers, so
 * each is sent and read by one thread that blocks: the JDK's client wakes three for it, and measured itself.
 */
public final class OpenLoop {

    /** As many as wait at once where 200 come each second and take ten. */
    private static final int CONNECTIONS = 2_000;

    private static final CloseableHttpClient CLIENT = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setMaxConnTotal(CONNECTIONS)
                    .setDefaultConnectionConfig(ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.ofSeconds(5))
                            .build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom()
                    .setResponseTimeout(Timeout.ofSeconds(30))
                    .build())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableContentCompression()
            .build();

    private final int accepted;
    private final Supplier<ClassicHttpRequest> next;

    /** @param accepted the status that counts as done */
    public OpenLoop(int accepted, Supplier<ClassicHttpRequest> next) {
        this.accepted = accepted;
        this.next = next;
    }

    /**
     * @param accepted of the accepted ones only, from the planned instant to the answer
     * @param others how often each other end came: a status, or the kind of failure
     */
    public record Result(Latencies accepted, Map<String, Long> others, Duration took) {

        public double perSecond() {
            return accepted.count() * 1e9 / took.toNanos();
        }

        public String othersInWords() {
            return others.isEmpty()
                    ? "none"
                    : others.entrySet().stream()
                            .map(other -> other.getValue() + " x " + other.getKey())
                            .collect(Collectors.joining(", "));
        }
    }

    public Result run(Pace pace) {
        var done = new Latencies();
        var others = new ConcurrentSkipListMap<String, LongAdder>();
        long start = System.nanoTime();
        try (var senders = Executors.newCachedThreadPool()) {
            pace.keep(planned -> senders.execute(() -> {
                var end = send();
                if (end.equals(Integer.toString(accepted))) {
                    done.add(Duration.ofNanos(System.nanoTime() - planned));
                } else {
                    others.computeIfAbsent(end, _ -> new LongAdder()).increment();
                }
            }));
        }
        var counted = others.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().sum()));
        return new Result(done, counted, Duration.ofNanos(System.nanoTime() - start));
    }

    private String send() {
        try {
            return CLIENT.execute(next.get(), answer -> {
                EntityUtils.consume(answer.getEntity());
                return Integer.toString(answer.getCode());
            });
        } catch (IOException failed) {
            return failed.getClass().getSimpleName();
        }
    }
}
