package org.safeguardinghub.kit.body;

/** An answer we need and do not have yet. */
public record Missing(String pointer, String detail) {}
