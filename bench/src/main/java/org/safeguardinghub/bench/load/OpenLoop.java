package org.safeguardinghub.bench.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.safeguardinghub.bench.figures.Latencies;

/** Requests at a steady pace, however slow the answers are. */
public final class OpenLoop {

    private final int accepted;
    private final Supplier<HttpRequest> next;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** @param accepted the status that counts as done */
    public OpenLoop(int accepted, Supplier<HttpRequest> next) {
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
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
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
            return Integer.toString(
                    client.send(next.get(), BodyHandlers.discarding()).statusCode());
        } catch (IOException failed) {
            return failed.getClass().getSimpleName();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
