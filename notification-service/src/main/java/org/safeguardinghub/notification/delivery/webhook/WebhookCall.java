package org.safeguardinghub.notification.delivery.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.notification.delivery.Failure;
import org.safeguardinghub.notification.delivery.Result;

/** One call: its deadline, its answer, and what an unhappy answer means. */
record WebhookCall(CloseableHttpClient client, ScheduledExecutorService deadlines, Duration timeout) {

    private static final int SUCCESSFUL = 2;
    private static final int GONE = 410;

    /** The answer's body means nothing to us; a little of it is read so that an honest server is not cut off. */
    private static final int READ_AT_MOST = 16 * 1024;

    /**
     * The connection is dropped at the end whatever happens: closing an answer politely would read it to its end, and
     * a hostile one has none. A client that is cancelled while it connects may fail in any way.
     */
    Result post(HttpPost request, Instant now) {
        var deadline = deadlines.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var response = client.executeOpen(null, request, null);
            var result = result(response, now);
            readSome(response);
            return result;
        } catch (IOException | RuntimeException e) {
            return new Result.Failed(Failure.of(request.isAborted() ? "TIMED_OUT" : code(e)));
        } finally {
            deadline.cancel(false);
            request.cancel();
        }
    }

    private static Result result(ClassicHttpResponse response, Instant now) {
        var status = response.getCode();
        if (status / 100 == SUCCESSFUL) {
            return new Result.Accepted(status);
        }
        var wait = retryAfter(response.getFirstHeader("Retry-After"), now);
        return new Result.Failed(new Failure("HTTP_" + status, status, wait, status == GONE));
    }

    /** Once the status is known the attempt is decided: an answer that goes on too long changes nothing. */
    private static void readSome(ClassicHttpResponse response) {
        if (response.getEntity() == null) {
            return;
        }
        try {
            response.getEntity().getContent().readNBytes(READ_AT_MOST);
        } catch (IOException e) {
            // The receiver's status line has said all that counts.
        }
    }

    /** Seconds or a date (RFC 9110 10.2.3); anything else asks for no wait. */
    static Duration retryAfter(@Nullable Header header, Instant now) {
        var value = header == null ? "" : header.getValue().strip();
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            var until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
        } catch (DateTimeParseException e) {
            return Duration.ZERO;
        }
    }

    private static String code(Exception fault) {
        return switch (fault) {
            case CheckedResolver.AddressRefused _ -> "ADDRESS_REFUSED";
            case UnknownHostException _ -> "UNKNOWN_HOST";
            case InterruptedIOException _ -> "TIMED_OUT";
            case ConnectException _ -> "CONNECTION_REFUSED";
            case SSLException _ -> "TLS_FAILED";
            default -> "CONNECTION_LOST";
        };
    }
}
