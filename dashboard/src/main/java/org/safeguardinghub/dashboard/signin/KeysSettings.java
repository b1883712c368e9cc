package org.safeguardinghub.dashboard.signin;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param dir the folder with our private keys, one JWK a file */
@Validated
@ConfigurationProperties("hub.keys")
record KeysSettings(@NotNull Path dir) {}
