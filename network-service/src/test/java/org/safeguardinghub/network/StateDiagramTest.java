package org.safeguardinghub.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.network.family.Network;
import org.safeguardinghub.testkit.rules.StateDiagram;

class StateDiagramTest {

    @Test
    void theCommittedDiagramIsTheOneTheCodeDraws() throws IOException {
        assertThat(Files.readString(Path.of("network-states.mmd")))
                .isEqualTo(new StateDiagram(Network.class).toString());
    }
}
