package org.safeguardinghub.referral.attachment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.attachment.Attachment;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file as an answer, which begins with its first bytes: one that cannot be read is answered as what went wrong. */
final class FileAnswer extends OutputStream {

    private final Attachment attachment;
    private final HttpServletResponse response;
    private @Nullable OutputStream begun;

    FileAnswer(Attachment attachment, HttpServletResponse response) {
        this.attachment = attachment;
        this.response = response;
    }

    @Override
    public void write(int each) throws IOException {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        var out = begun;
        if (out == null) {
            out = begin();
            begun = out;
        }
        out.write(bytes, from, length);
    }

    private OutputStream begin() throws IOException {
        response.setContentType(attachment.type().mediaType());
        response.setContentLengthLong(attachment.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(attachment.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        // A file is kept by whoever opened it, and never runs as a page of ours.
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.getOutputStream();
    }
}
