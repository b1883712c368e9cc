package org.safeguardinghub.testkit.rules;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Draws a sealed type's states as Mermaid: an arrow for every public method that leads from one state to another. A
 * method that may be refused names the state it leads to as the type argument of what it returns.
 *
 * @param leftOut names of methods that change a state without leading anywhere
 */
public record StateDiagram(Class<?> states, Set<String> leftOut) {

    public StateDiagram {
        if (!states.isSealed()) {
            throw new IllegalArgumentException(states + " is not sealed: it has no states to draw");
        }
        leftOut = Set.copyOf(leftOut);
    }

    public StateDiagram(Class<?> states) {
        this(states, Set.of());
    }

    @Override
    public String toString() {
        return leaves(states)
                .distinct()
                .flatMap(from -> Arrays.stream(from.getDeclaredMethods())
                        .filter(this::isATransition)
                        .sorted(comparing(Method::getName))
                        .flatMap(method -> reached(method.getGenericReturnType())
                                .map(to -> "    %s --> %s: %s"
                                        .formatted(from.getSimpleName(), to.getSimpleName(), method.getName()))))
                .distinct()
                .collect(joining("\n", "stateDiagram-v2\n", "\n"));
    }

    private boolean isATransition(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && method.getParameterCount() > 0
                && !method.isBridge()
                && !leftOut.contains(method.getName());
    }

    private Stream<Class<?>> reached(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return Arrays.stream(parameterized.getActualTypeArguments()).flatMap(this::reached);
        }
        if (!(type instanceof Class<?> plain)) {
            return Stream.empty();
        }
        if (states.isAssignableFrom(plain)) {
            return leaves(plain);
        }
        if (plain.isSealed()) {
            return Stream.of(plain.getPermittedSubclasses()).flatMap(this::reached);
        }
        return plain.isRecord()
                ? Stream.of(plain.getRecordComponents())
                        .<Class<?>>map(component -> component.getType())
                        .filter(states::isAssignableFrom)
                : Stream.empty();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(StateDiagram::leaves)
                : Stream.of(type);
    }
}
