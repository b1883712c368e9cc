package org.safeguardinghub.kit.encryption;

/**
 * Whose key: destroying it makes all that was encrypted for this owner unreadable.
 *
 * @param id opaque, and unique within the authority; never a name or a number of a person
 */
public record KeyOwner(String authority, String id) {

    public KeyOwner {
        if (authority.isEmpty() || id.isEmpty() || (authority + id).indexOf('|') >= 0) {
            throw new IllegalArgumentException("a key owner has an authority and an id, without |");
        }
    }

    byte[] bytes() {
        return Cell.bytes("data_key", authority, id);
    }
}
