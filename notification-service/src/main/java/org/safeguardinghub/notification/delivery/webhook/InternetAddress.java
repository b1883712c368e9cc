package org.safeguardinghub.notification.delivery.webhook;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/** Tells an address on the open internet from every address that is not, by the IANA special-purpose registries. */
final class InternetAddress {

    private static final List<Block> NOT_PUBLIC_V4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10), // carrier-grade NAT, and 100.100.100.200: a cloud's metadata
            Block.of("127.0.0.0", 8),
            Block.of("168.63.129.16", 32), // a cloud's own service, behind an address that looks public
            Block.of("169.254.0.0", 16), // link-local, and 169.254.169.254: most clouds' metadata
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.31.196.0", 24),
            Block.of("192.52.193.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("192.175.48.0", 24),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4),
            Block.of("240.0.0.0", 4));

    /** All that is allocated for the open internet; loopback, ULA, link-local, mapped and NAT64 lie outside. */
    private static final Block GLOBAL_UNICAST_V6 = Block.of("2000::", 3);

    private static final List<Block> NOT_PUBLIC_V6 = List.of(
            Block.of("2001::", 23), // Teredo and other protocol assignments
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16), // 6to4 carries any IPv4 address inside
            Block.of("3fff::", 20));

    /** An IPv4 address that is mapped into IPv6 arrives here as IPv4: Java unwraps it. */
    static boolean isPublic(InetAddress address) {
        return address instanceof Inet4Address
                ? NOT_PUBLIC_V4.stream().noneMatch(block -> block.contains(address))
                : GLOBAL_UNICAST_V6.contains(address)
                        && NOT_PUBLIC_V6.stream().noneMatch(block -> block.contains(address));
    }

    private record Block(BigInteger network, int length, int bits) {

        static Block of(String network, int bits) {
            var raw = InetAddress.ofLiteral(network).getAddress();
            return new Block(new BigInteger(1, raw), raw.length, bits);
        }

        boolean contains(InetAddress address) {
            var raw = address.getAddress();
            var insignificant = length * Byte.SIZE - bits;
            return raw.length == length
                    && new BigInteger(1, raw).shiftRight(insignificant).equals(network.shiftRight(insignificant));
        }
    }

    private InternetAddress() {}
}
