package org.safeguardinghub.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every event has a schema and an example, and the three say the same. */
class EventContractTest {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final Set<String> PERSONAL = Set.of(
            "name", "given", "family", "dateofbirth", "birthdate", "address", "postcode", "narrative", "nhsnumber");

    /** Every event there is, so that none is forgotten in a list. */
    static Stream<Class<?>> events() {
        return new ClassFileImporter()
                .importPackages("org.safeguardinghub.contracts").stream()
                        .filter(type -> type.isAssignableTo(HubEvent.class) && type.isRecord())
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("events")
    void theExampleIsValidAgainstTheSchema(Class<?> event) {
        assertThat(schemaOf(event).validate(text("examples", event), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaRefusesAnEventWithAnythingMissingThatWasThereFromTheStart(Class<?> event) {
        for (var component : event.getRecordComponents()) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                continue; // Added later, so that events written before it are still read.
            }
            var incomplete = example(event).deepCopy();
            ((tools.jackson.databind.node.ObjectNode) incomplete).remove(component.getName());

            assertThat(schemaOf(event).validate(incomplete.toString(), InputFormat.JSON))
                    .as("without %s", component.getName())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void theRecordTheSchemaAndTheExampleNameTheSameFields(Class<?> event) {
        var components = Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names(example(event))).isEqualTo(components);
        assertThat(names(read(text("schemas", event)).get("properties"))).isEqualTo(components);
    }

    @ParameterizedTest
    @MethodSource("events")
    void noFieldInvitesPersonalData(Class<?> event) {
        assertThat(Arrays.stream(event.getRecordComponents())
                        .map(component -> component.getName().toLowerCase(java.util.Locale.ROOT)))
                .doesNotContainAnyElementsOf(PERSONAL);
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    private static JsonNode example(Class<?> event) {
        return read(text("examples", event));
    }

    private static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    private static Schema schemaOf(Class<?> event) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text("schemas", event));
    }

    private static String text(String folder, Class<?> event) {
        var file = folder + "/" + typeOf(event) + ".json";
        try (var in = EventContractTest.class.getResourceAsStream(file)) {
            assertThat(in).as("%s exists", file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String typeOf(Class<?> event) {
        try {
            return (String) event.getField("TYPE").get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(event + " has no public TYPE", e);
        }
    }
}
