package dev.golink.server.api;

import dev.golink.server.access.entry.Entry;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.token.Credential;
import dev.golink.server.access.token.CredentialReader;
import dev.golink.server.access.token.KeyPath;
import dev.golink.server.admission.ConnectionRequest;
import dev.golink.server.admission.authentication.Authenticator;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.gateway.OriginRule;
import dev.golink.server.http.RequestHeaders;
import dev.golink.server.protocol.api.ApiProblem;
import dev.golink.server.protocol.api.ApiProblemException;
import dev.golink.server.protocol.api.ProblemKind;

/**
 * Decides who sends a request. Any thread may use it, except for the sockets' thread, because the owner of a loopback
 * connection is read from the system's files. See decision 0076.
 */
final class Callers {
    /** The operator of a program that presents no token of an account. */
    private static final OperatorId UNNAMED = new OperatorId("api");
    private static final String HINT = " Send a token of an operator: Authorization: Bearer glk_…";

    private final OriginRule origins;
    private final Authenticator authenticator;

    /** @param origins knows which host names are this computer's own */
    Callers(OriginRule origins, Authenticator authenticator) {
        this.origins = origins;
        this.authenticator = authenticator;
    }

    /**
     * The sender of a request.
     *
     * @throws ApiProblemException if it may not ask anything
     */
    Caller of(ConnectionRequest request) {
        Credential credential = CredentialReader.read(request.headers(), KeyPath.of(request.target()));
        if (credential instanceof Credential.PairingCode || credential instanceof Credential.AccountPassword) {
            throw problem(ProblemKind.NOT_PROVEN, "Codes and passwords are for WebSockets." + HINT);
        }
        if (!(credential instanceof Credential.Presented)) {
            checkPage(request.headers());
        }
        OperatorId name = authenticator.accountOf(credential).orElse(UNNAMED);
        return switch (authenticator.decide(ClaimedId.of(name), credential, request)) {
            case Entry.In(var rights, var proof) -> new Caller(name, rights, proof);
            case Entry.MayKnock() -> throw problem(ProblemKind.NOT_PROVEN, "There is no token." + HINT);
            case Entry.NotProven(String reason, _) -> throw problem(ProblemKind.NOT_PROVEN, reason + HINT);
            case Entry.NotForThisId(String reason) -> throw problem(ProblemKind.NOT_AN_OPERATOR, reason + HINT);
        };
    }

    /**
     * Refuses requests that a browser sends for a page of another origin. A browser sends Origin only with some requests,
     * so Sec-Fetch-Site counts too. For older browsers and for a name that was led here (DNS rebinding), the host must be
     * this computer's own.
     */
    private void checkPage(RequestHeaders headers) {
        boolean isFromElsewhere = headers.has("sec-fetch-site") && headers.single("sec-fetch-site")
                .filter(site -> site.equals("same-origin") || site.equals("none")).isEmpty();
        if (isFromElsewhere || origins.decide(headers).isPresent()) {
            throw problem(ProblemKind.FOREIGN_PAGE, "A web page of another origin sends this." + HINT);
        }
        if (!origins.isOwnHost(headers.single("host").orElse(""))) {
            throw problem(ProblemKind.FOREIGN_PAGE,
                    "The host that the request names is neither an address nor a name of the server's computer."
                            + HINT);
        }
    }

    private static ApiProblemException problem(ProblemKind kind, String detail) {
        return new ApiProblemException(ApiProblem.of(kind, detail));
    }
}
