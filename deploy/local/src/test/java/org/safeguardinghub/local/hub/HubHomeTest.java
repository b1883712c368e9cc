package org.safeguardinghub.local.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safeguardinghub.local.process.Troubled;

class HubHomeTest {

    @TempDir
    private Path root;

    @Test
    void aSecretIsMadeUpOnceForEachHub() {
        HubHome home = new HubHome(root, "first", 0);

        assertThat(home.secret("demo-password"))
                .isEqualTo(home.secret("demo-password"))
                .hasSizeGreaterThan(20)
                .isNotEqualTo(new HubHome(root, "second", 1000).secret("demo-password"));
    }

    @Test
    void aSecondHubHasPortsOfItsOwn() {
        assertThat(new HubHome(root, "second", 1000).address(8080)).isEqualTo("http://127.0.0.1:9080");
    }

    @Test
    void aNameThatLeavesTheFolderIsRefused() {
        assertThatThrownBy(() -> new HubHome(root, "../elsewhere", 0)).isInstanceOf(Troubled.class);
    }
}
