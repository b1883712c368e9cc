package org.safeguardinghub.kit.disclosure;

import java.net.URI;
import org.safeguardinghub.kit.client.InternalRestClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The way to consent-service; a test brings a client of its own. */
@AutoConfiguration(afterName = "org.safeguardinghub.kit.client.ClientAutoConfiguration")
@ConditionalOnBean(InternalRestClients.class)
class DisclosureAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    DisclosureClient disclosureClient(InternalRestClients clients, @Value("${hub.consent.url}") URI consent) {
        return new RestDisclosureClient(clients.asService(consent));
    }
}
