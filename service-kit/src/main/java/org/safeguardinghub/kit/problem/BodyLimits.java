package org.safeguardinghub.kit.problem;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a body may be.
 *
 * @param maxBody the largest body this service reads; forms are a few kilobytes
 * @param larger paths under which more is read, such as where files are handed in
 */
@ConfigurationProperties("hub.http")
record BodyLimits(
        @DefaultValue("1MB") DataSize maxBody, @DefaultValue Map<String, DataSize> larger) {

    BodyLimits {
        larger = Map.copyOf(larger);
    }

    long of(String path) {
        return larger.entrySet().stream()
                .filter(each -> path.equals(each.getKey()) || path.startsWith(each.getKey() + "/"))
                .mapToLong(each -> each.getValue().toBytes())
                .max()
                .orElse(maxBody.toBytes());
    }
}
