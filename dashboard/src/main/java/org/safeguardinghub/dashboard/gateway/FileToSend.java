package org.safeguardinghub.dashboard.gateway;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;

/** A file on its way to the hub, read once and never whole in memory. */
public record FileToSend(String name, MediaType type, long size, InputStream bytes) {

    String disposition() {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
