package dev.golink.app.shell.support;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.knock.Claim;
import dev.golink.server.access.knock.TurnedAway;
import dev.golink.server.access.knock.Waiting;
import dev.golink.server.access.pairing.Countdown;
import dev.golink.server.access.peer.Binding;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerNetwork;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.TokenKind;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.access.AccessView.AccountView;
import dev.golink.server.fleet.access.AccessView.FleetCodeView;
import dev.golink.server.fleet.access.AccessView.TokenView;
import dev.golink.server.fleet.access.AccessView.TurnedAwayUntil;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.ui.fixtures.HandClock;
import dev.golink.ui.fixtures.fleet.FakeAccess;

/** What a server may know about access, for tests and pictures. */
public final class AccessSamples {
    public static final CredentialId CODE = new CredentialId("code1");
    public static final AccessAnswer.Code OPENED = new AccessAnswer.Code(CODE, "K7MQ-2XAD-9RTE-WP4H",
            Duration.ofMinutes(2));
    private static final Instant NOW = HandClock.START;

    private AccessSamples() {}

    /** A phone that waits. */
    public static Waiting phone(int row, String id) {
        return new Waiting(row, ClaimedId.of(new PhoneId(id)), address(row), "Pixel 8", Optional.of("4711"),
                NOW.minusSeconds(60L + row), false);
    }

    private static InetAddress address(int row) {
        return InetAddress.ofLiteral("192.0.2." + row % 250);
    }

    /** An operator's page that waits, and was let in before at another address. */
    public static Waiting operator(int row, String id) {
        return new Waiting(row, ClaimedId.of(new OperatorId(id)), address(row), "", Optional.empty(),
                NOW.minusSeconds(20), true);
    }

    /** Many who wait. */
    public static List<Waiting> many(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(
                row -> row % 9 == 4 ? operator(row, "操作员" + row) : phone(row, "lab-" + row)).toList();
    }

    /** The view of a server where these wait. */
    public static AccessView waiting(List<Waiting> waiting) {
        AccessView nothing = FakeAccess.NOTHING;
        return new AccessView(false, waiting, 0, List.of(), List.of(), 0, nothing.identities(), nothing.turnedAway(),
                nothing.fleetCodes(), nothing.tokens(), nothing.accounts(), nothing.settings(), null);
    }

    /** The same, with claims and refused clients. */
    public static AccessView claimed(List<Waiting> waiting) {
        AccessView nothing = FakeAccess.NOTHING;
        return new AccessView(false, waiting, 12,
                List.of(new Claim(ClaimedId.of(new PhoneId("lab-07")), address(9), NOW.minusSeconds(40)),
                        new Claim(ClaimedId.of(new OperatorId("anna")), address(77), NOW.minusSeconds(4))),
                List.of(), 0, nothing.identities(), nothing.turnedAway(), nothing.fleetCodes(), nothing.tokens(),
                nothing.accounts(), nothing.settings(), null);
    }

    /** The view of a server where a code is open, or was used. */
    public static AccessView code(boolean open, int paired) {
        return new AccessView(false, List.of(), 0, List.of(),
                open ? List.of(new Countdown(CODE, Optional.empty(), Duration.ofMinutes(2), 5)) : List.of(), paired,
                List.of(), List.of(), List.of(), List.of(), List.of(), AccessSettings.USUAL, null);
    }

    /** The view of a server that lets in everybody. */
    public static AccessView open() {
        return new AccessView(true, List.of(), 0, List.of(), List.of(), 0, List.of(), List.of(), List.of(), List.of(),
                List.of(), AccessSettings.USUAL, null);
    }

    /** A server with credentials of every kind. */
    public static AccessView rich(boolean trouble) {
        return new AccessView(false, List.of(), 0, List.of(), List.of(), 312,
                List.of(new AdmittedIdentity(ClaimedId.of(new PhoneId("old-3")), new Binding.ToAddress(address(33)),
                        "Redmi 13", new OperatorId("anna"), NOW.minus(Duration.ofDays(3))),
                        new AdmittedIdentity(ClaimedId.of(new OperatorId("操作员1")),
                                new Binding.ToNetwork(PeerNetwork.of(address(7))), "", new OperatorId("anna"),
                                NOW.minus(Duration.ofHours(5))),
                        new AdmittedIdentity(ClaimedId.of(new PhoneId("kiosk-12")), new Binding.Anywhere(), "",
                                new OperatorId("bob"), NOW.minus(Duration.ofDays(40)))),
                List.of(new TurnedAwayUntil(
                        new TurnedAway(ClaimedId.of(new PhoneId("stranger")), PeerNetwork.of(address(9))),
                        NOW.plus(Duration.ofHours(20)))),
                List.of(new FleetCodeView(new CredentialId("fleet1"), "lab-3", NOW.minus(Duration.ofHours(2)),
                        NOW.plus(Duration.ofDays(6)), 50, 24)),
                List.of(new TokenView(new CredentialId("path1"), "field page", TokenKind.PATH, new TokenScope.Any(),
                        Rights.of(Right.SHARE), null, NOW.minus(Duration.ofDays(10)), null,
                        LocalDate.of(2026, 3, 14), true),
                        new TokenView(new CredentialId("path2"), "old phones", TokenKind.PATH,
                                new TokenScope.StartingWith("old-"), Rights.NONE, null, NOW,
                                NOW.plus(Duration.ofDays(30)), null, false),
                        new TokenView(new CredentialId("bridge1"), "lab3", TokenKind.BRIDGE,
                                new TokenScope.StartingWith("adb-lab3-"), Rights.NONE, null,
                                NOW.minus(Duration.ofDays(2)), null, LocalDate.of(2026, 3, 14), false),
                        new TokenView(new CredentialId("op1"), "console lab-3", TokenKind.OPERATOR,
                                new TokenScope.One("anna"), Role.ADMIN.rights(), new OperatorId("anna"),
                                NOW.minus(Duration.ofDays(90)), null, LocalDate.of(2026, 3, 14), false)),
                List.of(new AccountView(new OperatorId("anna"), true, Set.of(Role.ADMIN), Rights.NONE,
                        NOW.minus(Duration.ofDays(100))),
                        new AccountView(new OperatorId("bob"), true, Set.of(Role.OPERATOR), Rights.of(Right.ADMIT),
                                NOW.minus(Duration.ofDays(20))),
                        new AccountView(new OperatorId("dashboard"), false, Set.of(Role.VIEWER), Rights.NONE,
                                NOW.minus(Duration.ofDays(1)))),
                AccessSettings.USUAL,
                trouble ? "The file access.json could not be read. Nobody gets in without a token." : null);
    }
}
