package org.safeguardinghub.local.postgres;

/** One service's database and its two roles: the owner migrates, the app reads and writes. */
public record DatabaseRoles(String database, String owner, String ownerPassword, String app, String appPassword) {

    public DatabaseRoles {
        for (String name : new String[] {database, owner, app}) {
            if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
                throw new IllegalArgumentException("Not a plain name for PostgreSQL: " + name);
            }
        }
        for (String password : new String[] {ownerPassword, appPassword}) {
            if (!password.matches("[A-Za-z0-9_-]{8,}")) {
                throw new IllegalArgumentException("A password here is eight or more letters, digits, - or _.");
            }
        }
    }

    public static DatabaseRoles of(String service, String ownerPassword, String appPassword) {
        return new DatabaseRoles(service, service + "_owner", ownerPassword, service + "_app", appPassword);
    }

    String fill(String sql) {
        return sql.replace("${database}", database)
                .replace("${ownerPassword}", ownerPassword)
                .replace("${appPassword}", appPassword)
                .replace("${owner}", owner)
                .replace("${app}", app);
    }
}
