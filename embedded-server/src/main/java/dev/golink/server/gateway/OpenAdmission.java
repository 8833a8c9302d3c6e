package dev.golink.server.gateway;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.admission.Admission;
import dev.golink.server.admission.ConnectionRequest;
import dev.golink.server.admission.Verdict;
import dev.golink.server.protocol.close.CloseCode;

/**
 * Lets everybody in who asks for a path of the protocol and is no page from elsewhere. Who it is, is what the path says: there
 * are no credentials. The path is read here and nowhere else.
 */
public final class OpenAdmission implements Admission {
    private static final Logger LOG = LoggerFactory.getLogger(OpenAdmission.class);

    private final OriginRule origins;
    private final Executor executor;

    /**
     * Decides on an executor, which may reject what is too much for it; then the one who asks is to come again later.
     *
     * @param origins  pages that may connect besides those of this server's own address
     * @param executor keeps the order of those who ask: of two connections of one phone the later one replaces the earlier
     */
    public OpenAdmission(Set<String> origins, Executor executor) {
        this.origins = new OriginRule(origins);
        this.executor = executor;
    }

    @Override
    public CompletionStage<Verdict> decide(ConnectionRequest request) {
        try {
            return CompletableFuture.supplyAsync(() -> judge(request), executor);
        } catch (RejectedExecutionException _) {
            LOG.debug("Too many ask for a connection at once; {} is to come again.", request.address());
            return CompletableFuture.completedStage(
                    new Verdict.Refused(503, "Too many connect at this moment; try again later."));
        }
    }

    private Verdict judge(ConnectionRequest request) {
        ConnectionPath path = ConnectionPath.of(request.target());
        if (path instanceof ConnectionPath.Unknown) {
            return new Verdict.Refused(404, "There is nothing at this path.");
        }
        Optional<Verdict.Refused> foreign = origins.judge(request.headers());
        if (foreign.isPresent()) {
            return foreign.get();
        }
        return switch (path) {
            case ConnectionPath.Known(var peer) -> new Verdict.Admitted(peer);
            case ConnectionPath.BadId(String why) -> new Verdict.Closed(CloseCode.RULE_BROKEN, why);
            case ConnectionPath.Unknown() -> throw new IllegalStateException("It was refused before.");
        };
    }
}
