package org.safeguardinghub.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.misdirected.Misdirection;
import org.safeguardinghub.consent.subjectaccess.SubjectAccess;
import org.safeguardinghub.testkit.rules.StateDiagram;

class StateDiagramTest {

    @Test
    void theCommittedDiagramIsTheOneTheCodeDraws() throws IOException {
        assertThat(Files.readString(Path.of("misdirection-states.mmd")))
                .isEqualTo(new StateDiagram(Misdirection.class, Set.of("with")).toString());
    }

    @Test
    void theCommittedDiagramOfSubjectAccessIsTheOneTheCodeDraws() throws IOException {
        assertThat(Files.readString(Path.of("subject-access-states.mmd")))
                .isEqualTo(new StateDiagram(SubjectAccess.class, Set.of("with")).toString());
    }
}
