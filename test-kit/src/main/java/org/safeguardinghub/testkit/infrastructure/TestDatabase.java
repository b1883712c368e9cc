package org.safeguardinghub.testkit.infrastructure;

/** One database of its own for one test context, with the two roles that a service has in production. */
public record TestDatabase(String url, String user, String password, String ownerUser, String ownerPassword) {}
