package org.safeguardinghub.notification.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.notification.delivery.webhook.AddressGuard.Verdict;

class AddressGuardTest {

    final AddressGuard guard = new AddressGuard(List.of(URI.create("http://127.0.0.1:8095")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.fernbank.example/in",
                "https://HOOKS.Fernbank.example/in",
                "https://hooks.fernbank.example:443/in?kind=receipt"
            })
    void theAgreedHostOverHttpsIsCalled(String address) {
        assertThat(guard.judge(URI.create(address), "hooks.fernbank.example")).isEqualTo(Verdict.OPEN_INTERNET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.fernbank.example/in",
                "https://hooks.fernbank.example:8443/in",
                "https://hooks.fernbank.example:80/in",
                "https://hooks.fernbank.example./in",
                "https://other.fernbank.example/in",
                "https://hooks.fernbank.example.evil.example/in",
                "https://evil.example/hooks.fernbank.example",
                "https://hooks.fernbank.example@evil.example/",
                "https://user:secret@hooks.fernbank.example/in",
                "https://hooks.fernbank.example/in#part",
                "https://evil.example#@hooks.fernbank.example/",
                "ftp://hooks.fernbank.example/in",
                "file:///etc/passwd",
                "gopher://hooks.fernbank.example/",
                "https:hooks.fernbank.example",
                "//hooks.fernbank.example/in",
                "/in"
            })
    void anythingElseIsRefused(String address) {
        assertThat(guard.judge(URI.create(address), "hooks.fernbank.example")).isEqualTo(Verdict.REFUSED);
    }

    /** Even where somebody agreed to it at onboarding. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "10.0.0.5", "169.254.169.254", "8.8.8.8", "[::1]", "[fd00:ec2::254]", "[::ffff:127.0.0.1]",
                "127.1", "2130706433", "0x7f000001", "0x7f.1", "017700000001", "localhost", "intranet"
            })
    void anIpAddressInAnySpellingAndABareNameAreRefused(String host) {
        assertThat(guard.judge(URI.create("https://" + host + "/in"), host)).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void onlyTheExactLocalOriginIsExempt() {
        assertThat(judgeLocal("http://127.0.0.1:8095/partners/x/webhook")).isEqualTo(Verdict.LOCAL_EXEMPTION);
        assertThat(judgeLocal("http://127.0.0.1:8096/partners/x/webhook")).isEqualTo(Verdict.REFUSED);
        assertThat(judgeLocal("https://127.0.0.1:8095/partners/x/webhook")).isEqualTo(Verdict.REFUSED);
        assertThat(judgeLocal("http://127.0.0.1/partners/x/webhook")).isEqualTo(Verdict.REFUSED);
        assertThat(judgeLocal("http://127.0.0.1.evil.example:8095/")).isEqualTo(Verdict.REFUSED);
    }

    @Test
    void theLocalOriginIsNotExemptForAnAgencyThatAgreedAnotherHost() {
        assertThat(guard.judge(URI.create("http://127.0.0.1:8095/"), "hooks.fernbank.example"))
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void withoutConfigurationNothingIsExempt() {
        var strict = new AddressGuard(List.of());

        assertThat(strict.judge(URI.create("http://127.0.0.1:8095/"), "127.0.0.1"))
                .isEqualTo(Verdict.REFUSED);
    }

    private Verdict judgeLocal(String address) {
        return guard.judge(URI.create(address), "127.0.0.1");
    }
}
