package org.safeguardinghub.kit.client;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

/** How a service calls another. */
@AutoConfiguration(after = RestClientAutoConfiguration.class)
@ConditionalOnProperty("spring.application.name")
class ClientAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ServiceTokens serviceTokens(
            ObjectProvider<RestClient.Builder> builders,
            @Value("${hub.keycloak.issuer}") String issuer,
            @Value("${hub.keys.dir}") Path keys,
            @Value("${spring.application.name}") String service,
            InstantSource clock) {
        var http = builders.getIfAvailable(RestClient::builder)
                .requestFactory(InternalRestClients.bounded())
                .build();
        return new ServiceTokens(
                http, issuer, new ClientAssertions(service, issuer, keys.resolve(service + ".jwk"), clock), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    InternalRestClients internalRestClients(ObjectProvider<RestClient.Builder> builders, ServiceTokens tokens) {
        return new InternalRestClients(() -> builders.getIfAvailable(RestClient::builder), tokens);
    }
}
