package org.safeguardinghub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.testkit.rules.StateDiagram;

class StateDiagramTest {

    @Test
    void theCommittedDiagramIsTheOneTheCodeDraws() throws IOException {
        assertThat(Files.readString(Path.of("contact-states.mmd")))
                .isEqualTo(new StateDiagram(Contact.class, Set.of("held", "rated", "identified", "readBySender"))
                        .toString());
    }
}
