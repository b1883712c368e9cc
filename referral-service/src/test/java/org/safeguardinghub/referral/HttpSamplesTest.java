package org.safeguardinghub.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.referral.HttpSamples.Sample;

/** Whoever tries a request of ours sends JSON that is JSON. */
class HttpSamplesTest {

    @Test
    void thereAreSamplesOfEverySide() {
        assertThat(HttpSamples.all().map(Sample::file).distinct())
                .containsExactly("front-door.http", "partner.http", "sharing.http", "subject-access.http");
    }

    @ParameterizedTest
    @MethodSource("org.safeguardinghub.referral.HttpSamples#all")
    void aBodyIsJson(Sample sample) {
        assertThatCode(() -> {
                    if (!sample.body().isEmpty()) {
                        new Bodies().parse(sample.body().getBytes(StandardCharsets.UTF_8));
                    }
                })
                .doesNotThrowAnyException();
    }
}
