package org.safeguardinghub.dashboard.gateway;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object on its way to the hub. What has no answer is left out: it is not the same as an empty answer. */
public record Body(@JsonValue Map<String, Object> fields) {

    public static final Body EMPTY = new Body(Map.of());

    public Body {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public Body with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new Body(more);
    }
}
