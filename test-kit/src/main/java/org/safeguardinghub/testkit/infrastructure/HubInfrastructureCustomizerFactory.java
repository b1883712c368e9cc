package org.safeguardinghub.testkit.infrastructure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Found by Spring's test framework through {@code META-INF/spring.factories}. */
final class HubInfrastructureCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        HubInfrastructure wish = TestContextAnnotationUtils.findMergedAnnotation(testClass, HubInfrastructure.class);
        return wish == null
                ? null
                : new HubInfrastructureCustomizer(wish.database(), wish.kafka(), List.of(wish.topics()));
    }
}
