package io.scribehook.persistence.embedded;

import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.plugin.AuthenticationPlugin;
import org.postgresql.plugin.AuthenticationRequestType;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/**
 * Has the driver use the password for SCRAM and for nothing else. Our server asks for nothing else; a stranger that holds
 * its port while it is down may ask for the password in clear, or for its MD5 digest, which is as good.
 *
 * <p>The driver makes one for each connection, by its name.
 */
public final class ScramOnly implements AuthenticationPlugin {

    private final @Nullable String password;

    /** @param connection the properties of the connection, the password among them */
    public ScramOnly(Properties connection) {
        this.password = PGProperty.PASSWORD.getOrDefault(connection);
    }

    @Override
    public char @Nullable [] getPassword(AuthenticationRequestType type) throws PSQLException {
        if (type != AuthenticationRequestType.SASL) {
            throw new PSQLException(
                    "the server on the port of the embedded PostgreSQL is not ours: it asks for " + type,
                    PSQLState.CONNECTION_REJECTED);
        }
        return password == null ? null : password.toCharArray();
    }
}
