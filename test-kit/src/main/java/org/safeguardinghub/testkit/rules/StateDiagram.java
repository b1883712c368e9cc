package org.safeguardinghub.testkit.rules;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

/** Draws a sealed type's states as Mermaid: an arrow for every public method that leads from one state to another. */
public record StateDiagram(Class<?> states) {

    public StateDiagram {
        if (!states.isSealed()) {
            throw new IllegalArgumentException(states + " is not sealed: it has no states to draw");
        }
    }

    @Override
    public String toString() {
        return Stream.of(states.getPermittedSubclasses())
                .flatMap(from -> Arrays.stream(from.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() > 0)
                        .sorted(comparing(Method::getName))
                        .flatMap(method -> reached(method.getReturnType())
                                .map(to -> "    %s --> %s: %s"
                                        .formatted(from.getSimpleName(), to.getSimpleName(), method.getName()))))
                .collect(joining("\n", "stateDiagram-v2\n", "\n"));
    }

    private Stream<Class<?>> reached(Class<?> type) {
        if (states.isAssignableFrom(type)) {
            return Stream.of(type);
        }
        if (type.isSealed()) {
            return Stream.of(type.getPermittedSubclasses()).flatMap(this::reached);
        }
        return type.isRecord()
                ? Stream.of(type.getRecordComponents())
                        .<Class<?>>map(component -> component.getType())
                        .filter(states::isAssignableFrom)
                : Stream.empty();
    }
}
