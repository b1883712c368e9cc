package org.safeguardinghub.local.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aKeyIsMadeOnceAndKept() {
        KeyFolder keys = new KeyFolder(folder);
        keys.provide(List.of("gateway"));
        Jwk first = keys.read("gateway");

        keys.provide(List.of("gateway"));

        assertThat(keys.read("gateway")).isEqualTo(first);
    }

    @Test
    void onlyItsOwnerMayReadAKey() throws IOException {
        new KeyFolder(folder).provide(List.of("gateway"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("gateway.jwk"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatOthersSeeHasNoSecretInIt() {
        KeyFolder keys = new KeyFolder(folder);
        keys.provide(List.of("gateway", KeyFolder.WEBHOOK));

        assertThat(keys.read("gateway").withoutSecret().members())
                .doesNotContainKey("d")
                .containsEntry("alg", "ES256")
                .containsEntry("crv", "P-256");
        assertThat(keys.read(KeyFolder.WEBHOOK).withoutSecret().members())
                .doesNotContainKey("d")
                .containsEntry("crv", "Ed25519");
    }

    @Test
    void everyCoordinateIsThirtyTwoBytesLong() {
        for (int i = 0; i < 300; i++) {
            Jwk key = Jwk.es256();

            assertThat(List.of(
                            key.members().get("x"),
                            key.members().get("y"),
                            key.members().get("d")))
                    .allSatisfy(coordinate -> assertThat(coordinate).hasSize(43));
        }
    }
}
