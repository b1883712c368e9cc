package org.safeguardinghub.notification.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.notification.delivery.webhook.CheckedResolver.AddressRefused;

class InternetAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "192.167.1.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4009::1"
            })
    void anAddressOfTheOpenInternetMayBeCalled(String address) {
        assertThat(InternetAddress.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void anyOtherAddressMayNot(String address) {
        assertThat(InternetAddress.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void aNameThatResolvesToOneBadAddressAmongGoodOnesIsRefused() {
        var resolver = resolver("8.8.8.8", "127.0.0.1");

        assertThatThrownBy(() -> resolver.resolve("hooks.fernbank.example")).isInstanceOf(AddressRefused.class);
    }

    @Test
    void whatIsConnectedToIsWhatWasCheckedThoughTheNameChangesAMomentLater() throws UnknownHostException {
        var lookups = new AtomicInteger();
        var rebinding = new CheckedResolver(
                _ -> new InetAddress[] {InetAddress.ofLiteral(lookups.getAndIncrement() == 0 ? "8.8.8.8" : "127.0.0.1")
                },
                InternetAddress::isPublic);

        var checked = rebinding.resolve("hooks.fernbank.example");

        assertThat(checked).containsExactly(InetAddress.ofLiteral("8.8.8.8"));
        assertThat(lookups).hasValue(1);
        assertThatThrownBy(() -> rebinding.resolve("hooks.fernbank.example")).isInstanceOf(AddressRefused.class);
    }

    private static CheckedResolver resolver(String first, String second) {
        return new CheckedResolver(
                _ -> new InetAddress[] {InetAddress.ofLiteral(first), InetAddress.ofLiteral(second)},
                InternetAddress::isPublic);
    }
}
