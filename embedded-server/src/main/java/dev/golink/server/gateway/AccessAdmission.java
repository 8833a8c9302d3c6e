package dev.golink.server.gateway;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.golink.server.access.entry.Entry;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.token.Credential;
import dev.golink.server.access.token.CredentialReader;
import dev.golink.server.access.token.KeyPath;
import dev.golink.server.admission.Admission;
import dev.golink.server.admission.AdmissionDecision;
import dev.golink.server.admission.ConnectionRequest;
import dev.golink.server.admission.Peer;
import dev.golink.server.admission.authentication.Authenticator;
import dev.golink.server.protocol.close.CloseCode;
import dev.golink.server.protocol.close.CloseReason;

/**
 * Decides who may connect: by the path of the request, by the page that sends it, and by what the client has to prove who
 * it is. No other class reads the path. See decisions 0044, 0067 and 0068.
 */
public final class AccessAdmission implements Admission {
    private static final Logger LOG = LoggerFactory.getLogger(AccessAdmission.class);

    private final OriginRule origins;
    private final Authenticator authenticator;
    private final Executor executor;

    /**
     * Uses an executor for the decisions. If the executor rejects a decision, the peer is told to try again later.
     *
     * @param origins       decides which pages may connect without a credential
     * @param authenticator decides about credentials
     * @param executor      must keep the order of the requests, because the later of two connections of one phone replaces
     *                      the earlier
     */
    public AccessAdmission(OriginRule origins, Authenticator authenticator, Executor executor) {
        this.origins = origins;
        this.authenticator = authenticator;
        this.executor = executor;
    }

    @Override
    public CompletionStage<AdmissionDecision> decide(ConnectionRequest request) {
        try {
            return CompletableFuture.supplyAsync(() -> evaluate(request), executor).thenCompose(stage -> stage);
        } catch (RejectedExecutionException _) {
            LOG.debug("Too many peers connect at the same time; {} is refused with 503 and should try again later.",
                    request.address());
            return decided(
                    new AdmissionDecision.Refused(503, "Too many peers connect at the same time. Try again later."));
        }
    }

    private CompletionStage<AdmissionDecision> evaluate(ConnectionRequest request) {
        KeyPath key = KeyPath.of(request.target());
        LOG.debug("{} asks for a connection at {}, {}.", request.address(), key.printable(),
                request.isSecure() ? "in TLS" : "without TLS");
        return switch (ConnectionPath.of(key.target())) {
            case ConnectionPath.Unknown() ->
                decided(new AdmissionDecision.Refused(404, "There is nothing at this path."));
            case ConnectionPath.BadId(String why) ->
                decided(origins.decide(request.headers()).<AdmissionDecision>map(refused -> refused)
                        .orElseGet(() -> new AdmissionDecision.Closed(CloseCode.RULE_BROKEN, why)));
            case ConnectionPath.Known(ClaimedId who) ->
                admit(who, CredentialReader.read(request.headers(), key), request);
        };
    }

    private CompletionStage<AdmissionDecision> admit(ClaimedId who, Credential credential, ConnectionRequest request) {
        // A token suffices for any page. Without one, a page of another origin must be able to do nothing, such as trying
        // codes until all of them have ended.
        Optional<AdmissionDecision.Refused> foreign = credential instanceof Credential.Presented ? Optional.empty()
                : origins.decide(request.headers());
        if (foreign.isPresent()) {
            return decided(foreign.get());
        }
        return switch (credential) {
            case Credential.PairingCode code -> authenticator.pair(who, code, request);
            case Credential.AccountPassword password -> authenticator.logIn(who, password, request);
            case Credential.None _,Credential.Presented _,Credential.Unusable _ ->
                decided(decision(who, authenticator.decide(who, credential, request), request));
        };
    }

    private static AdmissionDecision decision(ClaimedId who, Entry entry, ConnectionRequest request) {
        return switch (entry) {
            case Entry.In(var rights, var proof) ->
                new AdmissionDecision.Admitted(Peer.of(who, rights, proof), Optional.empty());
            case Entry.MayKnock() ->
                new AdmissionDecision.Waits(who, CredentialReader.keepsTokens(request.headers()));
            case Entry.NotProven(String reason, _) -> closed(CloseCode.NOT_PROVEN, reason);
            case Entry.NotForThisId(String reason) -> closed(CloseCode.NOT_ALLOWED, reason);
        };
    }

    private static AdmissionDecision closed(CloseCode code, String reason) {
        return new AdmissionDecision.Closed(code, CloseReason.fitting(reason));
    }

    private static CompletionStage<AdmissionDecision> decided(AdmissionDecision decision) {
        return CompletableFuture.completedStage(decision);
    }
}
