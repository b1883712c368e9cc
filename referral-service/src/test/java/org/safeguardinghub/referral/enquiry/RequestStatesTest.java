package org.safeguardinghub.referral.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.testkit.rules.StateDiagram;

class RequestStatesTest {

    @Test
    void theCommittedDiagramIsTheOneTheCodeDraws() throws IOException {
        assertThat(Files.readString(Path.of("enquiry-states.mmd")))
                .isEqualTo(new StateDiagram(InformationRequest.class, Set.of("noted")).toString());
    }
}
