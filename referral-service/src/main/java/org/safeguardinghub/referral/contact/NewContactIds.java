package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.safeguardinghub.contracts.identity.ContactId;

/** Ids that sort by time of arrival (UUID version 7, RFC 9562), so that new rows land at the end of an index. */
final class NewContactIds {

    private static final int VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long BELOW_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final int RANDOM_BITS = 1 << 12;
    private static final int TIME_SHIFT = 16;

    static ContactId at(Instant arrival, RandomGenerator random) {
        long high = arrival.toEpochMilli() << TIME_SHIFT | VERSION_7 | random.nextInt(RANDOM_BITS);
        long low = VARIANT | random.nextLong() & BELOW_VARIANT;
        return new ContactId(new UUID(high, low));
    }

    private NewContactIds() {}
}
