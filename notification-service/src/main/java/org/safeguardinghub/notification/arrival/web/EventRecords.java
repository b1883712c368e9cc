package org.safeguardinghub.notification.arrival.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safeguardinghub.kit.problem.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A CloudEvent that came over HTTP, in binary or structured mode, as the record that Kafka would have brought. */
@Component
class EventRecords {

    private static final String HTTP_PREFIX = "ce-";
    private static final String KAFKA_PREFIX = "ce_";
    private static final String STRUCTURED = "application/cloudevents+json";

    private final JsonMapper json;

    EventRecords(JsonMapper json) {
        this.json = json;
    }

    ConsumerRecord<String, byte[]> of(String topic, HttpHeaders headers, byte[] body) {
        var contentType = String.valueOf(headers.getFirst(HttpHeaders.CONTENT_TYPE));
        return contentType.startsWith(STRUCTURED)
                ? structured(topic, read(body))
                : record(topic, attributes(headers), body);
    }

    private ConsumerRecord<String, byte[]> structured(String topic, JsonNode event) {
        var attributes = new TreeMap<String, String>();
        event.propertyStream()
                .filter(property -> !"data".equals(property.getKey()))
                .forEach(property ->
                        attributes.put(property.getKey(), property.getValue().asString()));
        return record(topic, attributes, json.writeValueAsBytes(event.path("data")));
    }

    private static Map<String, String> attributes(HttpHeaders headers) {
        var attributes = new TreeMap<String, String>();
        headers.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(HTTP_PREFIX)) {
                attributes.put(lower.substring(HTTP_PREFIX.length()), values.getFirst());
            }
        });
        return attributes;
    }

    private static ConsumerRecord<String, byte[]> record(String topic, Map<String, String> attributes, byte[] data) {
        require(attributes);
        var key = attributes.getOrDefault("partitionkey", attributes.getOrDefault("subject", ""));
        var record = new ConsumerRecord<>(topic, 0, 0, key, data);
        attributes.forEach(
                (name, value) -> record.headers().add(KAFKA_PREFIX + name, value.getBytes(StandardCharsets.UTF_8)));
        record.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private static void require(Map<String, String> attributes) {
        try {
            UUID.fromString(attributes.getOrDefault("id", ""));
            Instant.parse(attributes.getOrDefault("time", ""));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unreadable();
        }
        if (!attributes.containsKey("type") || !attributes.containsKey("source")) {
            throw unreadable();
        }
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return new Refused(
                HttpStatus.BAD_REQUEST, "unreadable-event", "A CloudEvent with id, type, source and time is expected.");
    }
}
