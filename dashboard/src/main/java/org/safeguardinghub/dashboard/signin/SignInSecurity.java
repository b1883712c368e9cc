package org.safeguardinghub.dashboard.signin;

import jakarta.servlet.DispatcherType;
import org.safeguardinghub.dashboard.page.DashboardSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.client.RestTemplate;

/** Who may come in, and what a browser may do with our pages. What a role may do stands on each handler. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SignInSecurity {

    private static final String[] OPEN = {
        "/help",
        "/tell-us",
        "/tell-us/thanks",
        "/accessibility",
        "/signed-out",
        "/session-ended",
        "/sign-in-failed",
        "/sign-in-unavailable",
        "/actuator/health/**"
    };

    @Bean
    @Order(1)
    SecurityFilterChain assetRequests(HttpSecurity http, KeycloakSettings keycloak) {
        http.securityMatcher("/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        protectBrowsers(http, keycloak);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageRequests(
            HttpSecurity http,
            KeycloakSettings keycloak,
            DashboardSettings dashboard,
            KeycloakWatch watch,
            HubUsers users,
            RestClientAuthorizationCodeTokenResponseClient codes,
            LogoutSuccessHandler goodbye) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage(SignInGate.WAY_IN)
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(codes))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                        .failureHandler(new FailedSignIns("/sign-in-failed")))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessHandler(goodbye))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                new EntryPoint(dashboard.addressOf(SignInGate.WAY_IN)))
                        .accessDeniedHandler(new Denials()))
                .addFilterBefore(new SignInGate(watch), OAuth2AuthorizationRequestRedirectFilter.class);
        protectBrowsers(http, keycloak);
        return http.build();
    }

    @Bean
    HubUsers users(KeycloakSettings keycloak) {
        return new HubUsers(accessTokens(keycloak));
    }

    /** Out of our session first, then out of Keycloak's; when Keycloak is down the first must still happen. */
    @Bean
    LogoutSuccessHandler goodbye(
            ClientRegistrationRepository registrations, DashboardSettings dashboard, KeycloakWatch watch) {
        var atKeycloak = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        atKeycloak.setPostLogoutRedirectUri(dashboard.addressOf("/signed-out"));
        return (request, response, person) -> {
            if (watch.isAnswering()) {
                atKeycloak.onLogoutSuccess(request, response, person);
            } else {
                response.sendRedirect(dashboard.addressOf("/signed-out"));
            }
        };
    }

    /** Keycloak signs identity tokens with the realm's curve key; Spring would expect RSA. */
    @Bean
    JwtDecoderFactory<ClientRegistration> identityTokens() {
        var decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(registration -> SignatureAlgorithm.ES256);
        return decoders;
    }

    /** The realm marks access tokens as such (RFC 9068), so that an identity token cannot stand in for one. */
    private static JwtDecoder accessTokens(KeycloakSettings keycloak) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keycloak.endpoint("certs"))
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .validateType(false)
                .restOperations(new RestTemplate(KeycloakClient.withPatience(KeycloakClient.PATIENCE)))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTypeValidator("at+jwt"),
                new JwtTimestampValidator(),
                new JwtIssuerValidator(keycloak.issuer().toString())));
        return decoder;
    }

    @SuppressWarnings(
            "NullAway") // Null is how Spring is told to leave the address as it was; its signature forgets that.
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && request.getHeader("Accept") != null
                && request.getHeader("Accept").contains("text/html"));
        return cache;
    }

    /** Nothing runs, loads, frames or posts but our own; the sign-out form alone travels on to Keycloak. */
    private static void protectBrowsers(HttpSecurity http, KeycloakSettings keycloak) {
        var policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "font-src 'self'; form-action 'self' " + keycloak.origin() + "; base-uri 'none'; "
                + "frame-ancestors 'none'";
        http.headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN)));
    }
}
