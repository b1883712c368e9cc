package org.safeguardinghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.journeys.hub.HubUnderTest;

/** The README's walk-through, run as written: only the hub's name and ports differ, since this is a second hub. */
class WalkthroughJourney {

    static final Pattern STEP = Pattern.compile("```bash walkthrough\\n(.*?)```", Pattern.DOTALL);

    @Test
    void aNewcomerCanFollowTheReadme() throws IOException, InterruptedException {
        var readme = Files.readString(HubUnderTest.ROOT.resolve("README.md"));
        var script = new StringBuilder("set -euo pipefail\n");
        STEP.matcher(readme)
                .results()
                .forEach(step -> script.append(step.group(1)).append('\n'));
        assertThat(script).as("the README has a walk-through").contains("curl");

        var output = run(script.toString()
                .replace("./hub ", String.join(" ", HubUnderTest.command()) + " ")
                .replace("http://127.0.0.1:8080", HubUnderTest.GATEWAY.toString())
                .replace("http://127.0.0.1:8095", HubUnderTest.CATCHER.toString()));

        assertThat(output).contains("\"reference\"").contains("\"status\"").contains("RECEIVED");
    }

    private static String run(String script) throws IOException, InterruptedException {
        var process = new ProcessBuilder("bash", "-c", script)
                .directory(HubUnderTest.ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
