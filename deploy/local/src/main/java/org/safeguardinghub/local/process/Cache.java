package org.safeguardinghub.local.process;

import java.nio.file.Path;
import java.util.Optional;

/** Where unpacked software is kept between runs, one folder for each user of the machine. */
public final class Cache {

    /** {@code $HUB_CACHE}, else the user's cache folder as XDG has it. */
    public static Path folder() {
        return environment("HUB_CACHE")
                .or(() -> environment("XDG_CACHE_HOME").map(cache -> cache.resolve("safeguarding-hub")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "safeguarding-hub"));
    }

    private static Optional<Path> environment(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    private Cache() {}
}
