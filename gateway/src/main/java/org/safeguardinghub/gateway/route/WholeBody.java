package org.safeguardinghub.gateway.route;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * A request whose body has arrived whole and within its limit. A slow or oversized sender is met here, before a
 * service, its bulkhead or its circuit breaker ever hears of it.
 */
final class WholeBody extends HttpServletRequestWrapper {

    private final byte[] body;

    private WholeBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /** Reads at most one byte more than allowed, however long the sender goes on. */
    static WholeBody read(HttpServletRequest request, long limit) throws IOException, TooLarge {
        byte[] body = request.getInputStream().readNBytes(Math.toIntExact(limit + 1));
        if (body.length > limit) {
            throw new TooLarge();
        }
        return new WholeBody(request, body);
    }

    byte[] bytes() {
        return body;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Replay(new ByteArrayInputStream(body));
    }

    /** The sender went on beyond the limit. */
    static final class TooLarge extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private static final class Replay extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Replay(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is here already");
        }
    }
}
