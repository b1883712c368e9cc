package org.safeguardinghub.gateway.inside;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.safeguardinghub.gateway.entrance.OwnAnswer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The public keys: one for the services, to check who came in; one for partners, to check that a webhook is ours. */
@Configuration(proxyBeanMethods = false)
class PublishedKeys {

    @Bean
    RouterFunction<ServerResponse> publicKeys(InternalTokens tokens, KeyFiles files) {
        return RouterFunctions.route()
                .route(OwnAnswer.at("/.well-known/hub-jwks.json"), request -> answer(tokens.publicKeys()))
                .route(
                        OwnAnswer.at("/.well-known/webhook-keys.json"),
                        request ->
                                answer(Map.of("keys", files.webhook().stream().toList())))
                .build();
    }

    private static ServerResponse answer(Map<String, Object> keys) {
        byte[] body = JSONObjectUtils.toJSONString(keys).getBytes(StandardCharsets.UTF_8);
        return new OwnAnswer("application/json", body);
    }
}
