package org.safeguardinghub.kit.encryption;

import java.nio.charset.StandardCharsets;

/**
 * Where a value stands. It can be decrypted there and nowhere else, so nobody can put one row's value into another.
 *
 * @param column with the path inside, where it holds a document
 * @param row what tells the row from every other of the table
 */
public record Cell(String table, String column, String row, String authority) {

    public Cell {
        if ((table + column + row + authority).indexOf('|') >= 0) {
            throw new IllegalArgumentException("a cell is named without |");
        }
    }

    byte[] bytes() {
        return bytes(table, column, row, authority);
    }

    static byte[] bytes(String... parts) {
        return String.join("|", parts).getBytes(StandardCharsets.UTF_8);
    }
}
