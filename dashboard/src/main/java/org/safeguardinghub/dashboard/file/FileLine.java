package org.safeguardinghub.dashboard.file;

/**
 * One file.
 *
 * @param print of its bytes (SHA-256): the same print is the same file
 * @param meaning what its state means for whoever reads this
 */
public record FileLine(
        String id,
        String name,
        String kind,
        String size,
        String print,
        String state,
        String meaning,
        boolean isClean,
        String agency,
        String sent) {}
