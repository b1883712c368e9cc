package org.safeguardinghub.kit.encryption;

/** All that works with the keys of one database, opened. */
public final class Encryption {

    private final FieldKeys keys;
    private final BlindIndex index;
    private final KeyRing ring;
    private final DataKeys dataKeys;

    Encryption(FieldKeys keys, BlindIndex index, KeyRing ring, DataKeys dataKeys) {
        this.keys = keys;
        this.index = index;
        this.ring = ring;
        this.dataKeys = dataKeys;
    }

    public FieldKeys keys() {
        return keys;
    }

    public BlindIndex index() {
        return index;
    }

    /** A new key at the head of the ring, from now on. */
    void rotate() {
        ring.rotate();
    }

    /** Rotates where the head of the ring is older than a year, and locks it with another master key where there is one. */
    void renew() {
        ring.renew();
    }

    /** Wraps some data keys under the head of the ring, and says how many; none when all are. */
    int rewrap(int most) {
        return dataKeys.rewrap(most);
    }
}
