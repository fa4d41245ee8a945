package io.scribehook.persistence.embedded;

/**
 * What a client needs to connect. {@code toString} hides the password.
 *
 * @param url a JDBC URL without credentials
 */
public record DatabaseAccess(String url, String user, String password) {

    static DatabaseAccess local(int port, String database, String user, String password) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                        + "?sslmode=disable&authenticationPluginClassName=" + ScramOnly.class.getName(),
                user,
                password);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[url=" + url + ", user=" + user + "]";
    }
}
