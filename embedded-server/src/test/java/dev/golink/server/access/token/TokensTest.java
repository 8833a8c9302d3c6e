package dev.golink.server.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.token.Credential.Carrier;
import dev.golink.server.access.token.TokenCheck.Reason;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

class TokensTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final PhoneId LAB = new PhoneId("lab-07");
    private static final OperatorId ANN = new OperatorId("ann");

    private final TokenIssuer issuer = new TokenIssuer(new Random(1), () -> NOW);

    @Test
    void aTokenProvesItsOwnIdOnly() {
        IssuedToken issued = issuer.forPhone(LAB);

        assertThat(check(issued, Carrier.HEADER, ClaimedId.of(LAB))).isEqualTo(new TokenCheck.Proven(issued.token()));
        assertThat(reason(issued, Carrier.HEADER, ClaimedId.of(new PhoneId("lab-08")))).isEqualTo(Reason.WRONG_ID);
        assertThat(reason(issued, Carrier.HEADER, ClaimedId.of(new PhoneId("lab-07x")))).isEqualTo(Reason.WRONG_ID);
    }

    @Test
    void aPhonesTokenMakesNoOperator() {
        assertThat(reason(issuer.forPhone(LAB), Carrier.HEADER, new ClaimedId(PeerKind.OPERATOR, "lab-07")))
                .isEqualTo(Reason.WRONG_ROLE);
    }

    @Test
    void aTokenMayBeForAllIdsWithOneBeginning() {
        IssuedToken issued = issuer.forPath(PeerKind.PHONE, "roll-out", new TokenScope.StartingWith("lab-"), null);

        assertThat(check(issued, Carrier.PATH, ClaimedId.of(LAB))).isInstanceOf(TokenCheck.Proven.class);
        assertThat(reason(issued, Carrier.PATH, ClaimedId.of(new PhoneId("la")))).isEqualTo(Reason.WRONG_ID);
        assertThatThrownBy(() -> new TokenScope.StartingWith("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBridgeHasOneTokenAndThisProcessHasOneBridge() {
        IssuedToken first = issuer.forBridge("lab", null);
        IssuedToken second = issuer.forBridge("lab", null);
        IssuedToken other = issuer.forBridge("lab.2", null);

        assertThat(Tokens.NONE.with(first.token()).with(other.token()).with(second.token()).all())
                .containsExactlyInAnyOrder(second.token(), other.token());
        IssuedToken own = issuer.forOwnBridge("desk");
        IssuedToken renamed = issuer.forOwnBridge("table");
        Tokens tokens = Tokens.NONE.with(first.token()).with(own.token()).with(renamed.token());
        assertThat(tokens.all()).containsExactlyInAnyOrder(first.token(), renamed.token());
        assertThat(tokens.ofBridge("adb-desk-1", NOW)).isEmpty();
        assertThat(tokens.ofBridge("adb-table-1-2", NOW)).contains(renamed.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a-b", "A", "ä", "a b", "aaaaaaaaaaaaaaaaaaaaa"})
    void aNameOfABridgeThatCouldBeginLikeAnotherIsRefused(String name) {
        assertThatThrownBy(() -> issuer.forBridge(name, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownTokenProvesNothing() {
        IssuedToken stranger = issuer.forPhone(LAB);

        assertThat(Tokens.NONE.check(new Credential.Presented(stranger.secret(), Carrier.HEADER), ClaimedId.of(LAB),
                true, NOW)).isEqualTo(new TokenCheck.Unknown());
    }

    @Test
    void aTokenEndsAtItsTime() {
        IssuedToken issued = issuer.forOperator(ANN, "script", Rights.of(Right.SEE), NOW.plus(Duration.ofDays(1)));
        Tokens tokens = Tokens.NONE.with(issued.token());
        Credential.Presented presented = new Credential.Presented(issued.secret(), Carrier.HEADER);

        assertThat(tokens.check(presented, ClaimedId.of(ANN), true, NOW.plus(Duration.ofDays(1)).minusNanos(1)))
                .isInstanceOf(TokenCheck.Proven.class);
        assertThat(tokens.check(presented, ClaimedId.of(ANN), true, NOW.plus(Duration.ofDays(1))))
                .isEqualTo(new TokenCheck.Insufficient(issued.token(), Reason.EXPIRED));
    }

    @ParameterizedTest
    @EnumSource(names = {"HEADER", "SUBPROTOCOL"})
    void aTokenForAPathCountsInThePathOnly(Carrier carrier) {
        IssuedToken forPath = issuer.forPath(PeerKind.OPERATOR, "field", new TokenScope.Any(), null);

        assertThat(reason(forPath, carrier, ClaimedId.of(ANN))).isEqualTo(Reason.WRONG_PLACE);
        assertThat(reason(issuer.forPhone(LAB), Carrier.PATH, ClaimedId.of(LAB))).isEqualTo(Reason.WRONG_PLACE);
    }

    @Test
    void onlyATokenForAPathMayTravelWithoutEncryption() {
        IssuedToken ofPhone = issuer.forPhone(LAB);
        IssuedToken forPath = issuer.forPath(PeerKind.OPERATOR, "field", new TokenScope.Any(), null);
        Tokens tokens = Tokens.NONE.with(ofPhone.token()).with(forPath.token());

        assertThat(tokens.check(new Credential.Presented(ofPhone.secret(), Carrier.HEADER), ClaimedId.of(LAB), false,
                NOW)).isEqualTo(new TokenCheck.Insufficient(ofPhone.token(), Reason.IN_CLEAR));
        assertThat(tokens.check(new Credential.Presented(forPath.secret(), Carrier.PATH), ClaimedId.of(ANN), false,
                NOW)).isEqualTo(new TokenCheck.Proven(forPath.token()));
    }

    @Test
    void aTokenForAPathGivesTheRightToShareAtMost() {
        Token forPath = issuer.forPath(PeerKind.OPERATOR, "field", new TokenScope.Any(), null).token();

        assertThat(forPath.rights()).isEqualTo(Rights.of(Right.SHARE));
        assertThatThrownBy(() -> new Token(forPath.id(), "x", TokenKind.PATH, forPath.scope(), Role.VIEWER.rights(),
                forPath.hash(), null, NOW, null, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPhoneHasOneTokenWhichANewOneReplaces() {
        IssuedToken first = issuer.forPhone(LAB);
        IssuedToken second = issuer.forPhone(LAB);
        Tokens tokens = Tokens.NONE.with(first.token()).with(second.token());

        assertThat(tokens.all()).containsExactly(second.token());
        assertThat(tokens.ofPhone(LAB)).contains(second.token());
        assertThat(tokens.check(new Credential.Presented(first.secret(), Carrier.HEADER), ClaimedId.of(LAB), true,
                NOW)).isEqualTo(new TokenCheck.Unknown());
    }

    @Test
    void aRevokedTokenIsUnknownAndThePhoneIsNotPairedAnyMore() {
        IssuedToken issued = issuer.forPhone(LAB);
        Tokens tokens = Tokens.NONE.with(issued.token());

        Tokens revoked = tokens.without(token -> token.id().equals(issued.token().id()));

        assertThat(revoked.all()).isEmpty();
        assertThat(revoked.ofPhone(LAB)).isEmpty();
        assertThat(tokens.ofPhone(LAB)).as("the value before is unchanged").isPresent();
    }

    private TokenCheck check(IssuedToken issued, Carrier carrier, ClaimedId claim) {
        return Tokens.NONE.with(issued.token()).check(new Credential.Presented(issued.secret(), carrier), claim, true,
                NOW);
    }

    private Reason reason(IssuedToken issued, Carrier carrier, ClaimedId claim) {
        return ((TokenCheck.Insufficient) check(issued, carrier, claim)).why();
    }
}
