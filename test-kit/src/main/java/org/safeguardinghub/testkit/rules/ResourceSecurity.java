package org.safeguardinghub.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every handler says who may use it: one that does not is a hole nobody meant. */
public final class ResourceSecurity {

    private static final String OURS = "org.safeguardinghub.";

    /** Roles and nothing else: a scope is a partner's as well. */
    private static final Pattern OUR_OWN = Pattern.compile("has(Any)?Role\\([^()]*\\)");

    /** An integration engineer is an agency's. */
    private static final Pattern PARTNERS = Pattern.compile("'(partner-[a-z-]+|integration-engineer)'");

    /** Fails when a mapped handler of ours has no {@code @PreAuthorize}, or when there is none to look at. */
    public static void check(ApplicationContext context) {
        var handlers = handlers(context);
        assertThat(handlers).as("handlers of ours").isNotEmpty();
        assertThat(handlers.stream().filter(handler -> !isGuarded(handler)).map(HandlerMethod::toString))
                .as("handlers that do not say who may use them")
                .isEmpty();
    }

    /**
     * What is open to others than our own people and services, such as {@code FeedController.since}: a new one fails where
     * it was not looked at what its queries see.
     */
    public static List<String> openToPartners(ApplicationContext context) {
        return handlers(context).stream()
                .filter(ResourceSecurity::isOpenToPartners)
                .map(handler -> handler.getBeanType().getSimpleName() + "."
                        + handler.getMethod().getName())
                .sorted()
                .toList();
    }

    private static boolean isOpenToPartners(HandlerMethod handler) {
        var ofMethod = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
        var guard = ofMethod != null
                ? ofMethod
                : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
        return guard == null
                || !OUR_OWN.matcher(guard.value()).matches()
                || PARTNERS.matcher(guard.value()).find();
    }

    private static List<HandlerMethod> handlers(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(handler -> handler.getBeanType().getName().startsWith(OURS))
                .filter(handler -> !handler.getBeanType().getName().startsWith(OURS + "kit."))
                .toList();
    }

    private static boolean isGuarded(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PreAuthorize.class);
    }

    private ResourceSecurity() {}
}
