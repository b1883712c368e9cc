package org.safeguardinghub.referral.attachment.client;

import org.safeguardinghub.referral.attachment.Scanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** ClamAV where it is set up; otherwise nobody, who never says that a file is clean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScannerSettings.class)
class ScannerConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ScannerConfiguration.class);

    @Bean
    Scanner scanner(ScannerSettings settings) {
        var host = settings.host();
        if (host == null || host.isBlank()) {
            log.warn("no antivirus is set up (hub.antivirus.host): attachments stay in quarantine");
            return _ -> new Scanner.Verdict.CannotSay();
        }
        return new ClamAv(host, settings.port(), settings.patience());
    }
}
