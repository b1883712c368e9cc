package org.safeguardinghub.gateway.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/referrals",
                "/api/v1/referrals/SH-2026-000123",
                "/fhir/R4/Patient/$match",
                "/fhir/R4/Patient/1/_history/2",
                "/.well-known/hub-jwks.json",
                "/docs",
                "/api/v1/referrals/a%C3%A9b",
                "/"
            })
    void plainPathsPass(String path) {
        assertThat(PathRules.allow(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api",
                "//api",
                "/a//b",
                "/a/../b",
                "/a/./b",
                "/a/..",
                "/a/..;/b",
                "/a;b=c",
                "/a%2fb",
                "/a%2Fb",
                "/a%5cb",
                "/a\\b",
                "/%2e%2e/b",
                "/a%252e",
                "/a%00",
                "/a%0d%0ab",
                "/a%3bb",
                "/a%7f",
                "/a%zz",
                "/a%2",
                "/a b",
                "/a\u0000",
                "/a#b"
            })
    void pathsWithTwoReadingsDoNot(String path) {
        assertThat(PathRules.allow(path)).isFalse();
    }

    @Test
    void aPathHasALength() {
        assertThat(PathRules.allow("/" + "a".repeat(PathRules.LONGEST))).isFalse();
        assertThat(PathRules.allow("/" + "a".repeat(PathRules.LONGEST - 1))).isTrue();
    }

    @Test
    void aBrokenEscapeInTheQueryIsRefused() {
        assertThat(PathRules.allowQuery("cursor=abc%20d&limit=5")).isTrue();
        assertThat(PathRules.allowQuery(null)).isTrue();
        assertThat(PathRules.allowQuery("a=%zz")).isFalse();
    }
}
