package org.safeguardinghub.kit.body;

/** Something odd that did not stop us; the sender may want to look again. */
public record Warning(String pointer, String code, String detail) {}
