package dev.golink.server.access.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.knock.KnockStanding;
import dev.golink.server.access.knock.TurnedAway;
import dev.golink.server.access.operator.Account;
import dev.golink.server.access.peer.Binding;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerNetwork;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.token.Token;
import dev.golink.server.access.token.TokenIssuer;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

class AccessStateTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final PhoneId LAB = new PhoneId("lab-07");
    private static final OperatorId ANN = new OperatorId("ann");
    private static final InetAddress HERE = InetAddress.ofLiteral("192.0.2.7");
    private static final InetAddress NEXT_DOOR = InetAddress.ofLiteral("192.0.2.8");
    private static final InetAddress THERE = InetAddress.ofLiteral("198.51.100.9");
    private static final AccessState EMPTY = AccessState.empty(AccessSettings.USUAL);

    private final TokenIssuer issuer = new TokenIssuer(new Random(1), () -> NOW);

    @Test
    void anUnknownIdIsFreeUnlessTheServerListsItOrItIsConnected() {
        assertThat(standing(EMPTY, HERE)).isEqualTo(new KnockStanding.Free());
        assertThat(EMPTY.standing(ClaimedId.of(LAB), HERE, true, false, NOW)).isEqualTo(new KnockStanding.Taken());
        assertThat(EMPTY.standing(ClaimedId.of(LAB), HERE, false, true, NOW)).isEqualTo(new KnockStanding.Taken());
    }

    @Test
    void aPairedIdIsTakenEverywhere() {
        AccessState paired = EMPTY.with(new AccessChange.TokenPut(issuer.forPhone(LAB).token()));

        assertThat(standing(paired, HERE)).isEqualTo(new KnockStanding.Taken());
        assertThat(paired.isTaken(LAB, HERE, NOW)).isTrue();
        assertThat(paired.hasCredential(ClaimedId.of(LAB), NOW)).isTrue();
    }

    @Test
    void anIdThatWasLetInElsewhereMayAskAgainButCannotBePairedThere() {
        AccessState letIn = EMPTY.with(new AccessChange.IdentityPut(identity(new Binding.ToAddress(HERE))));

        assertThat(letIn.letIn(ClaimedId.of(LAB), HERE)).isPresent();
        assertThat(letIn.letIn(ClaimedId.of(LAB), THERE)).isEmpty();
        assertThat(standing(letIn, THERE)).isEqualTo(new KnockStanding.LetInElsewhere());
        assertThat(letIn.standing(ClaimedId.of(LAB), THERE, true, false, NOW))
                .isEqualTo(new KnockStanding.LetInElsewhere());
        assertThat(letIn.standing(ClaimedId.of(LAB), THERE, true, true, NOW)).as("while it is connected")
                .isEqualTo(new KnockStanding.Taken());
        assertThat(letIn.isTaken(LAB, HERE, NOW)).isFalse();
        assertThat(letIn.isTaken(LAB, THERE, NOW)).isTrue();
    }

    @Test
    void whoIsPairedNeedsNoPermissionOfItsAddressAnyMore() {
        AccessState letIn = EMPTY.with(new AccessChange.IdentityPut(identity(new Binding.Anywhere())));

        AccessState paired = letIn.with(new AccessChange.TokenPut(issuer.forPhone(LAB).token()));

        assertThat(paired.letIn()).isEmpty();
    }

    @Test
    void aTokenThatCameInClearIsMarkedAndARevokedOneIsNotBroughtBackByThat() {
        Token token = issuer.forPhone(LAB).token();
        AccessState state = EMPTY.with(new AccessChange.TokenPut(token));

        assertThat(state.with(new AccessChange.TokenSeenInClear(token)).tokens().ofPhone(LAB).orElseThrow()
                .seenInClear()).isTrue();
        assertThat(state.with(new AccessChange.TokenRevoked(token.id()))
                .with(new AccessChange.TokenSeenInClear(token)).tokens().all()).isEmpty();
    }

    @Test
    void phonesThatAreRevokedHaveNeitherATokenNorThePermissionOfTheirAddress() {
        PhoneId other = new PhoneId("lab-8");
        AccessState before = EMPTY.with(new AccessChange.IdentityPut(identity(new Binding.Anywhere())))
                .with(new AccessChange.TokenPut(issuer.forPhone(new PhoneId("lab-9")).token()))
                .with(new AccessChange.TokenPut(issuer.forPhone(other).token()));

        AccessState revoked = before.with(new AccessChange.PhonesRevoked(Set.of(LAB, new PhoneId("lab-9"))));

        assertThat(revoked.letIn()).isEmpty();
        assertThat(revoked.tokens().all()).containsExactly(before.tokens().ofPhone(other).orElseThrow());
    }

    @Test
    void whoWasTurnedAwayIsRememberedInItsNetworkForADay() {
        AccessState state = EMPTY.with(turnedAway(HERE));

        assertThat(standing(state, NEXT_DOOR))
                .isEqualTo(new KnockStanding.TurnedAwayBefore(NOW.plus(TurnedAwayMemory.LENGTH)));
        assertThat(standing(state, THERE)).isEqualTo(new KnockStanding.Free());
        assertThat(state.standing(ClaimedId.of(LAB), HERE, false, false, NOW.plus(Duration.ofHours(24))))
                .isEqualTo(new KnockStanding.Free());
        assertThat(state.at(NOW.plus(Duration.ofHours(24))).turnedAway().until()).isEmpty();
        assertThat(state.at(NOW)).isEqualTo(state);
    }

    @Test
    void lettingAnIdInForgetsThatItWasTurnedAway() {
        AccessState state = EMPTY.with(turnedAway(HERE)).with(turnedAway(THERE))
                .with(new AccessChange.IdentityPut(identity(new Binding.ToAddress(HERE))));

        assertThat(state.turnedAway()).isEqualTo(TurnedAwayMemory.NONE);
    }

    @Test
    void anOperatorsTokenHasWhatBothItAndItsAccountAllow() {
        Token token = issuer.forOperator(ANN, "script", Rights.of(Right.SEE, Right.ADMIN), null).token();
        AccessState state = EMPTY.with(new AccessChange.AccountPut(account(Role.OPERATOR)))
                .with(new AccessChange.TokenPut(token));

        assertThat(state.rights(token)).isEqualTo(Rights.of(Right.SEE));
        assertThat(state.with(new AccessChange.AccountPut(account(Role.ADMIN))).rights(token))
                .isEqualTo(Rights.of(Right.SEE, Right.ADMIN));
    }

    @Test
    void anAccountThatIsRemovedTakesItsTokensWithIt() {
        Token token = issuer.forOperator(ANN, "script", Rights.of(Right.SEE), null).token();
        Token ofPhone = issuer.forPhone(LAB).token();
        AccessState state = EMPTY.with(new AccessChange.AccountPut(account(Role.OPERATOR)))
                .with(new AccessChange.TokenPut(token)).with(new AccessChange.TokenPut(ofPhone));

        AccessState removed = state.with(new AccessChange.AccountRemoved(ANN));

        assertThat(removed.accounts()).isEmpty();
        assertThat(removed.tokens().all()).containsExactly(ofPhone);
        assertThat(removed.rights(token)).as("of somebody who still has the token").isEqualTo(Rights.NONE);
    }

    @Test
    void theMemoryOfWhoWasTurnedAwayIsBounded() {
        Map<TurnedAway, Instant> many = new HashMap<>();
        for (int i = 0; i < TurnedAwayMemory.MOST; i++) {
            many.put(new TurnedAway(ClaimedId.of(new PhoneId("p-" + i)), PeerNetwork.of(HERE)), NOW.plusSeconds(i + 1));
        }

        TurnedAwayMemory memory = new TurnedAwayMemory(many)
                .with(new TurnedAway(ClaimedId.of(LAB), PeerNetwork.of(HERE)), NOW.plus(TurnedAwayMemory.LENGTH));

        assertThat(memory.until()).hasSize(TurnedAwayMemory.MOST);
        assertThat(memory.of(ClaimedId.of(LAB), HERE, NOW)).isPresent();
        assertThat(memory.of(ClaimedId.of(new PhoneId("p-0")), HERE, NOW)).as("the first to end").isEmpty();
    }

    private static KnockStanding standing(AccessState state, InetAddress address) {
        return state.standing(ClaimedId.of(LAB), address, false, false, NOW);
    }

    private static AccessChange turnedAway(InetAddress address) {
        return new AccessChange.TurnedAwayPut(new TurnedAway(ClaimedId.of(LAB), PeerNetwork.of(address)),
                NOW.plus(TurnedAwayMemory.LENGTH));
    }

    private static AdmittedIdentity identity(Binding binding) {
        return new AdmittedIdentity(ClaimedId.of(LAB), binding, "Pixel 9", ANN, NOW);
    }

    private static Account account(Role role) {
        return new Account(ANN, null, Set.of(role), Rights.NONE, NOW);
    }
}
