package dev.golink.server.hub.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import dev.golink.server.access.knock.TurnedAway;
import dev.golink.server.access.pairing.PairingCodes;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.state.AccessChange;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.hub.audit.AuditTrail;
import dev.golink.server.hub.waiting.WaitingClients;
import dev.golink.server.time.Clocks;

/**
 * Carries out what operators decide about access, each in the operator's name. An answer comes once the decision holds,
 * for connected clients too, and is on the disk. For the hub thread only; the answers complete on it.
 */
public final class AccessService {
    private static final String OF_BRIDGE = "This id belongs to an adb bridge, whose phones are not paired.";
    private static final String OVERTAKEN = "An operator took the same away meanwhile. Try again in a moment.";

    private final AccessTools tools;
    private final Clocks clocks;
    private final WaitingClients waiting;
    private final Consumer<AccessEvent> events;
    private final Runnable changed;
    private final AuditTrail trail;
    private final CredentialRequests credentials;
    private final AccountRequests accounts;
    /** What waits until it is in the audit. */
    private final List<Pending> pending = new ArrayList<>();

    /**
     * Creates it.
     *
     * @param events  hears of every change
     * @param changed runs when something changed that is not in the store: a code
     * @param trail   writes what is done to the audit
     */
    public AccessService(AccessTools tools, Clocks clocks, WaitingClients waiting, Consumer<AccessEvent> events,
            Runnable changed, AuditTrail trail) {
        this.trail = trail;
        this.tools = tools;
        this.clocks = clocks;
        this.waiting = waiting;
        this.events = events;
        this.changed = changed;
        this.credentials = new CredentialRequests(tools, clocks);
        this.accounts = new AccountRequests(tools, clocks);
    }

    /**
     * Carries out a request. What gives somebody something is in the audit before. What takes something away does not
     * wait, and ends what waits about the same. Completes with the answer, or with an exception if the hub has ended
     * meanwhile.
     *
     * @param by     the operator in whose name it is done
     * @param rights what the operator may do
     */
    public CompletionStage<AccessAnswer> request(OperatorId by, Rights rights, AccessRequest request) {
        Optional<AccessAnswer> notAllowed = notAllowed(rights, request);
        if (notAllowed.isPresent()) {
            return answered(notAllowed.get());
        }
        AccessOrders.Order order = AccessOrders.of(request, waiting.all());
        if (!order.action().needsAudit()) {
            trail.note(by, order.action(), order.targets(), order.detail());
            pending.stream().filter(each -> AccessOrders.isAbout(request, each.request))
                    .forEach(each -> each.isOvertaken = true);
            return carryOutIfPossible(by, request);
        }
        Pending waits = new Pending(request);
        pending.add(waits);
        return trail.before(by, order.action(), order.targets(), order.detail()).thenCompose(refusal -> {
            pending.remove(waits);
            if (refusal.isPresent()) {
                return answered(new AccessAnswer.Refused(refusal.get()));
            }
            return waits.isOvertaken ? answered(new AccessAnswer.Refused(Refusal.inWords(OVERTAKEN)))
                    : notAllowed(rights, request).map(AccessService::answered)
                            .orElseGet(() -> carryOutIfPossible(by, request));
        });
    }

    private Optional<AccessAnswer> notAllowed(Rights rights, AccessRequest request) {
        return AccessNeeds.missing(rights, request, tools.store().state(), waiting.all())
                .map(missing -> new AccessAnswer.Refused(
                        Refusal.about(Refusal.Code.NOT_ALLOWED, Rights.missing(missing), missing.word())));
    }

    private CompletionStage<AccessAnswer> carryOutIfPossible(OperatorId by, AccessRequest request) {
        try {
            return carryOut(by, request);
        } catch (RefusedException e) {
            return answered(new AccessAnswer.Refused(e.refusal()));
        }
    }

    private CompletionStage<AccessAnswer> carryOut(OperatorId by, AccessRequest request) {
        return switch (request) {
            case AccessRequest.OpenCode(var only) -> {
                if (only != null && tools.store().state().ofBridge(ClaimedId.of(only), clocks.now()).isPresent()) {
                    throw new RefusedException(Refusal.inWords(OF_BRIDGE));
                }
                var opened = tools.codes().open(only);
                changed.run();
                tell(by, "opened the code " + opened.id()
                        + (only == null ? " for one phone" : " for the phone " + only));
                yield answered(new AccessAnswer.Code(opened.id(), opened.code().text(), PairingCodes.VALID));
            }
            case AccessRequest.CloseCode(var code) -> {
                if (!tools.codes().close(code)) {
                    throw AccessChecks.notFound("code", code.value());
                }
                changed.run();
                tell(by, "closed the code " + code);
                yield answered(new AccessAnswer.Done(1));
            }
            case AccessRequest.LetIn(var rows, var reach) ->
                answered(new AccessAnswer.Done(waiting.letIn(rows, reach, by)));
            case AccessRequest.TurnAway(var rows) -> answered(new AccessAnswer.Done(waiting.turnAway(rows, by)));
            case AccessRequest.ForgetTurnedAway(var who) -> changed(by, forget(who));
            case AccessRequest.NewFleetCode code -> changed(by, credentials.newFleetCode(code));
            case AccessRequest.RevokePhones(var phones) -> changed(by, credentials.revokePhones(phones));
            case AccessRequest.RevokeIdentity(var who) -> changed(by, credentials.revokeIdentity(who));
            case AccessRequest.RevokeCredential(var id) -> changed(by, credentials.revoke(id));
            case AccessRequest.NewPathToken token -> changed(by, credentials.newPathToken(token));
            case AccessRequest.NewBridgeToken token -> changed(by, credentials.newBridgeToken(token));
            case AccessRequest.PutAccount put -> accounts.put(put).thenCompose(change -> changed(by, change));
            case AccessRequest.RemoveAccount(var name) -> changed(by, accounts.remove(name));
            case AccessRequest.NewOperatorToken token -> changed(by, accounts.newToken(token));
            case AccessRequest.ChangeSettings(var settings) -> changed(by, accounts.change(settings));
        };
    }

    private Change forget(TurnedAway who) {
        return Change.of(tools.store(), state -> {
            if (!state.turnedAway().until().containsKey(who)) {
                throw AccessChecks.notFound("client that was turned away:", who.who().toString());
            }
            return new Change.Plan(new AccessAnswer.Done(1),
                    "forgot that the " + who.who() + " was turned away in " + who.network(),
                    new AccessChange.TurnedAwayForgotten(who));
        });
    }

    /** Tells of a change, and answers once it is on the disk. */
    private CompletionStage<AccessAnswer> changed(OperatorId by, Change change) {
        if (!change.what().isEmpty()) {
            tell(by, change.what());
        }
        // A failure to write is logged and tried again; the change holds meanwhile.
        return change.stored().handleAsync((_, _) -> change.answer(), tools.hub());
    }

    private void tell(OperatorId by, String what) {
        events.accept(new AccessEvent.Changed(by, what));
    }

    private static CompletionStage<AccessAnswer> answered(AccessAnswer answer) {
        return CompletableFuture.completedStage(answer);
    }

    /** A request that waits; compared as the object that it is. */
    private static final class Pending {
        private final AccessRequest request;
        private boolean isOvertaken;

        Pending(AccessRequest request) {
            this.request = request;
        }
    }
}
