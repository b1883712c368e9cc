package org.safeguardinghub.local.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTest {

    @TempDir
    private Path folder;

    @Test
    void aProcessIdThatWasGivenToSomebodyElseIsNotOurs() {
        long ourselves = ProcessHandle.current().pid();

        assertThat(new Running("gateway", ourselves, "12345").isAlive()).isFalse();
    }

    @Test
    void aNotedProcessIsRecalledUntilItEnds() throws IOException, InterruptedException {
        Process cat = new ProcessBuilder("cat").start();
        Running.note(folder, "gateway", cat.pid());

        assertThat(Running.recall(folder, "gateway").orElseThrow().isAlive()).isTrue();

        cat.destroyForcibly().waitFor();

        assertThat(Running.recall(folder, "gateway").orElseThrow().isAlive()).isFalse();
    }
}
