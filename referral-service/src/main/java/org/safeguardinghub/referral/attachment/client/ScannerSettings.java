package org.safeguardinghub.referral.attachment.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where ClamAV's daemon listens.
 *
 * @param host none by default: then every file stays in quarantine
 * @param patience how long one answer may take
 */
@ConfigurationProperties("hub.antivirus")
record ScannerSettings(
        @Nullable String host,
        @DefaultValue("3310") int port,
        @DefaultValue("30s") Duration patience) {}
