package dev.golink.server.events;

import java.net.InetAddress;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

/** What happened about access: who got in, who did not, and who decided it. No secret is in it. */
public sealed interface AccessEvent {
    /**
     * A phone traded a code for its token.
     *
     * @param phone     the phone
     * @param address   its network address
     * @param fleetCode whether it was a code for many phones
     */
    record Paired(PhoneId phone, InetAddress address, boolean fleetCode) implements AccessEvent {}

    /**
     * A phone wanted to trade a code and got nothing.
     *
     * @param phone   the id that it used
     * @param address its network address
     * @param why     the reason
     */
    record NotPaired(PhoneId phone, InetAddress address, String why) implements AccessEvent {}

    /**
     * A client was refused, because its credential is missing or does not suffice.
     *
     * @param who     who it said it is
     * @param address its network address
     * @param why     the reason
     */
    record Refused(ClaimedId who, InetAddress address, String why) implements AccessEvent {}

    /**
     * A client without a credential said to be somebody whom the server knows, and was refused.
     *
     * @param who     the id that was claimed
     * @param address the client's network address
     */
    record Claimed(ClaimedId who, InetAddress address) implements AccessEvent {}

    /**
     * A client without a credential waits to be let in.
     *
     * @param who     who it says it is
     * @param address its network address
     */
    record Waits(ClaimedId who, InetAddress address) implements AccessEvent {}

    /**
     * An operator let a client in.
     *
     * @param who      the client
     * @param address  its network address
     * @param gotToken whether it got a token; otherwise its id stays without a proof
     * @param by       the operator
     */
    record LetIn(ClaimedId who, InetAddress address, boolean gotToken, OperatorId by) implements AccessEvent {}

    /**
     * An operator turned a client away.
     *
     * @param who     the client
     * @param address its network address
     * @param by      the operator
     */
    record TurnedAway(ClaimedId who, InetAddress address, OperatorId by) implements AccessEvent {}

    /**
     * An operator logged in with a password and got a token.
     *
     * @param operator the operator
     * @param address  the network address of the console
     */
    record LoggedIn(OperatorId operator, InetAddress address) implements AccessEvent {}

    /**
     * Somebody did not log in.
     *
     * @param operator the name that was used
     * @param address  the network address
     * @param why      the reason
     */
    record LoginFailed(OperatorId operator, InetAddress address, String why) implements AccessEvent {}

    /**
     * An operator changed credentials, accounts or settings.
     *
     * @param by   the operator
     * @param what what was changed, in words
     */
    record Changed(OperatorId by, String what) implements AccessEvent {}

    /** The event as a sentence for the log. */
    default String sentence() {
        return switch (this) {
            case Paired(var phone, var address, boolean fleetCode) -> "The phone " + phone + " at " + text(address)
                    + " was paired with " + (fleetCode ? "a fleet code." : "a code.");
            case NotPaired(var phone, var address, String why) ->
                "A phone at " + text(address) + " could not be paired as " + phone + ". " + why;
            case Refused(var who, var address, String why) ->
                "The " + who + " at " + text(address) + " was refused. " + why;
            case Claimed(var who, var address) ->
                "A client at " + text(address) + " without a credential says it is the "
                        + who + ", whom the server knows. It was refused.";
            case Waits(var who, var address) -> "The " + who + " at " + text(address) + " waits to be let in.";
            case LetIn(var who, var address, boolean gotToken, var by) -> "The " + who + " at " + text(address)
                    + " was let in by " + by + (gotToken ? ", and got a token." : ".");
            case TurnedAway(var who, var address, var by) ->
                "The " + who + " at " + text(address) + " was turned away by " + by + ".";
            case LoggedIn(var operator, var address) ->
                "The operator " + operator + " logged in at " + text(address) + ".";
            case LoginFailed(var operator, var address, String why) ->
                "Somebody at " + text(address) + " did not log in as " + operator + ". " + why;
            case Changed(var by, String what) -> "The operator " + by + " " + what + ".";
        };
    }

    private static String text(InetAddress address) {
        return address.getHostAddress();
    }
}
