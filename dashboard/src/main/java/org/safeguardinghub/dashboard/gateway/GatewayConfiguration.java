package org.safeguardinghub.dashboard.gateway;

import java.net.http.HttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The connection to the gateway, with an end to every wait. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    RestClient gateway(RestClient.Builder builder, GatewaySettings settings) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(settings.readTimeout());
        return builder.baseUrl(settings.url().toString())
                .requestFactory(requests)
                .build();
    }
}
