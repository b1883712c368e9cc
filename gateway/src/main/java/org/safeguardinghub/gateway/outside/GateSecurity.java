package org.safeguardinghub.gateway.outside;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.safeguardinghub.gateway.entrance.PublicPaths;
import org.safeguardinghub.gateway.entrance.RouteTable;
import org.safeguardinghub.gateway.outside.TokenRefused.Reason;
import org.safeguardinghub.gateway.problem.Problem;
import org.safeguardinghub.gateway.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Everything needs a token except what is named open. */
@Configuration(proxyBeanMethods = false)
class GateSecurity {

    @Bean
    SecurityFilterChain gate(HttpSecurity http, Door door, RouteTable routes) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers(request -> isOpen(request, routes))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, missing) ->
                        Problems.write(request, response, new TokenRefused(Reason.MISSING).problem())))
                .addFilterBefore(new OutsideTokenFilter(door), AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    Door door(OutsideSettings settings, OutsideTokens tokens, Proofs proofs, AddressLimit addresses) {
        return new Door(settings, tokens, proofs, addresses);
    }

    @Bean
    OutsideSettings outsideSettings(
            OutsideSettings.Public address, OutsideSettings.Keycloak keycloak, OutsideSettings.Exempt exempt) {
        return new OutsideSettings(address.url(), keycloak.issuer(), exempt.dpopExemptClients());
    }

    @Bean
    OutsideTokens outsideTokens(OutsideSettings settings, InstantSource clock) {
        return new OutsideTokens(TokenRules.decoder(settings.issuer(), asClock(clock)), clock);
    }

    @Bean
    Proofs proofs(InstantSource clock) {
        return new Proofs(clock, new WindowedProofs(clock));
    }

    /** What the framework's firewall turns away, said in our own shape. */
    @Bean
    RequestRejectedHandler requestRejectedHandler() {
        return (request, response, rejected) -> Problems.write(
                request,
                response,
                Problem.of(HttpStatus.BAD_REQUEST, "bad-request", "This request is not one we accept."));
    }

    private static boolean isOpen(HttpServletRequest request, RouteTable routes) {
        String path = request.getRequestURI();
        return PublicPaths.contains(path)
                || routes.find(path)
                        .filter(route -> route.isOpen(request.getMethod(), path))
                        .isPresent();
    }

    /** For the libraries that know no other form of time. */
    private static Clock asClock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
