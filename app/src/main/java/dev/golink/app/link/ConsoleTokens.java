package dev.golink.app.link;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.access.token.TokenSecret;
import dev.golink.server.admission.authentication.LocalTokenFile;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.remote.link.LinkCredentials;

/**
 * The token that a console presents to one server: that of the data folder, if the data folder's own server runs at that
 * address, otherwise the one that the server issued after a login. Used on the fleet's thread.
 *
 * @param server the server's address
 * @param kept   the tokens that servers issued
 * @param data   the console's data folder
 * @param isOwn  whether the data folder's server runs at that address now
 */
public record ConsoleTokens(URI server, ServerTokens kept, Path data, BooleanSupplier isOwn)
        implements
            LinkCredentials {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleTokens.class);

    @Override
    public Optional<TokenSecret> token(OperatorId name) {
        return local().or(() -> kept.of(server).filter(one -> one.name().equals(name)).map(ServerTokens.Kept::secret));
    }

    /** The local token opens the data folder's server to anybody who learns it, so no other server gets to see it. */
    private Optional<TokenSecret> local() {
        if (!isOwn.getAsBoolean()) {
            return Optional.empty();
        }
        try {
            return LocalTokenFile.read(data);
        } catch (IOException e) {
            LOG.warn("The token of the server in {} can't be read.", data, e);
            return Optional.empty();
        }
    }

    @Override
    public void keep(OperatorId name, TokenSecret token) {
        kept.keep(server, new ServerTokens.Kept(name, token));
    }

    @Override
    public void refused(TokenSecret token) {
        kept.forget(server, token);
    }
}
