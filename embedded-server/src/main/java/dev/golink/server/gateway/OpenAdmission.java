package dev.golink.server.gateway;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.admission.Admission;
import dev.golink.server.admission.AdmissionDecision;
import dev.golink.server.admission.ConnectionRequest;
import dev.golink.server.protocol.close.CloseCode;

/**
 * Admits every peer that requests a path of the protocol, except pages of other origins. There are no credentials: the
 * path alone identifies the peer. No other class reads the path. See decision 0044.
 */
public final class OpenAdmission implements Admission {
    private static final Logger LOG = LoggerFactory.getLogger(OpenAdmission.class);

    private final OriginRule origins;
    private final Executor executor;

    /**
     * Uses an executor for the decisions. If the executor rejects a decision, the peer is told to try again later.
     *
     * @param origins  origins whose pages may connect besides those of this server's own address
     * @param ownNames the host names of this computer now, whose pages may connect as well
     * @param executor must keep the order of the requests, because the later of two connections of one phone replaces
     *                 the earlier
     */
    public OpenAdmission(Set<String> origins, Supplier<Set<String>> ownNames, Executor executor) {
        this.origins = new OriginRule(origins, ownNames);
        this.executor = executor;
    }

    @Override
    public CompletionStage<AdmissionDecision> decide(ConnectionRequest request) {
        try {
            return CompletableFuture.supplyAsync(() -> evaluate(request), executor);
        } catch (RejectedExecutionException _) {
            LOG.debug("Too many peers connect at the same time; {} is refused with 503 and should try again later.",
                    request.address());
            return CompletableFuture.completedStage(
                    new AdmissionDecision.Refused(503, "Too many peers connect at the same time. Try again later."));
        }
    }

    private AdmissionDecision evaluate(ConnectionRequest request) {
        LOG.debug("{} asks for a connection, {}.", request.address(), request.isSecure() ? "in TLS" : "without TLS");
        ConnectionPath path = ConnectionPath.of(request.target());
        if (path instanceof ConnectionPath.Unknown) {
            return new AdmissionDecision.Refused(404, "There is nothing at this path.");
        }
        Optional<AdmissionDecision.Refused> foreign = origins.decide(request.headers());
        if (foreign.isPresent()) {
            return foreign.get();
        }
        return switch (path) {
            case ConnectionPath.Known(var peer) -> new AdmissionDecision.Admitted(peer);
            case ConnectionPath.BadId(String why) -> new AdmissionDecision.Closed(CloseCode.RULE_BROKEN, why);
            case ConnectionPath.Unknown() -> throw new IllegalStateException("Unknown paths were refused above.");
        };
    }
}
