package org.safeguardinghub.dashboard.signin;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.safeguardinghub.dashboard.page.DashboardSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;

/** The dashboard as a client of Keycloak: a signed assertion instead of a secret, and tokens kept in the session only. */
@Configuration(proxyBeanMethods = false)
class KeycloakClient {

    /** Our name for the registration; it stands in the sign-in addresses. */
    static final String REGISTRATION = "keycloak";

    /** As long as a person may watch a blank page before being told that signing in is not possible now. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    @Bean
    ClientRegistrationRepository registrations(KeycloakSettings keycloak, DashboardSettings dashboard) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId("dashboard")
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(dashboard.addressOf("/login/oauth2/code/" + REGISTRATION))
                .scope(Set.of("openid", "profile", "referrals.read", "referrals.submit"))
                .issuerUri(keycloak.issuer().toString())
                .authorizationUri(keycloak.endpoint("auth"))
                .tokenUri(keycloak.endpoint("token"))
                .jwkSetUri(keycloak.endpoint("certs"))
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", keycloak.endpoint("logout")))
                .build());
    }

    @Bean
    OAuth2AuthorizedClientRepository tokensInTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    RestClientAuthorizationCodeTokenResponseClient codes(ClientKey key, KeycloakSettings keycloak) {
        return asOurselves(new RestClientAuthorizationCodeTokenResponseClient(), key, keycloak);
    }

    @Bean
    OAuth2AuthorizedClientManager tokens(
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository session,
            ClientKey key,
            KeycloakSettings keycloak) {
        var refreshing = asOurselves(new RestClientRefreshTokenTokenResponseClient(), key, keycloak);
        var manager = new DefaultOAuth2AuthorizedClientManager(registrations, session);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(
                        refresh -> refresh.accessTokenResponseClient(refreshing).clockSkew(Duration.ofSeconds(30)))
                .build());
        return manager;
    }

    static ClientHttpRequestFactory withPatience(Duration patience) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(patience).build());
        requests.setReadTimeout(patience);
        return requests;
    }

    static <
                    G extends AbstractOAuth2AuthorizationGrantRequest,
                    C extends AbstractRestClientOAuth2AccessTokenResponseClient<G>>
            C asOurselves(C client, ClientKey key, KeycloakSettings keycloak) {
        var assertion = new NimbusJwtClientAuthenticationParametersConverter<G>(registration -> key.key());
        // One exact audience: an assertion for this realm must be of no use at another endpoint.
        assertion.setJwtClientAssertionCustomizer(context ->
                context.getClaims().audience(List.of(keycloak.issuer().toString())));
        client.addParametersConverter(
                grant -> Objects.requireNonNullElseGet(assertion.convert(grant), LinkedMultiValueMap::new));
        client.setRestClient(RestClient.builder()
                .requestFactory(withPatience(PATIENCE))
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }
}
