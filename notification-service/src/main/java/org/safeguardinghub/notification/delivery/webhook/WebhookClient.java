package org.safeguardinghub.notification.delivery.webhook;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * An HTTP client that is safe to point at somebody else's server: it connects only to checked addresses, follows no
 * redirect, keeps no cookie and no connection, unpacks nothing and reads bounded headers.
 *
 * <p>Apache's client is used because its resolver can be replaced; the JDK's cannot be held to a checked address.
 */
final class WebhookClient {

    private static final int MOST_CONNECTIONS = 64;
    private static final int MOST_TO_ONE_HOST = 8;
    private static final int MOST_HEADERS = 64;
    private static final int LONGEST_HEADER_LINE = 8 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    static CloseableHttpClient to(
            CheckedResolver.Lookup lookup, Predicate<InetAddress> isAcceptable, Duration timeout) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedResolver(lookup, isAcceptable))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MOST_HEADERS)
                                .setMaxLineLength(LONGEST_HEADER_LINE)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .setSocketTimeout(Timeout.of(timeout))
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_TO_ONE_HOST)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(timeout))
                        .setConnectionRequestTimeout(Timeout.of(timeout))
                        .setRedirectsEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("safeguarding-hub-webhooks")
                .build();
    }

    private WebhookClient() {}
}
