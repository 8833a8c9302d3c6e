package dev.golink.server.access.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.loopback.LoopbackTrust;
import dev.golink.server.access.operator.Account;
import dev.golink.server.access.peer.Binding;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessChange;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.access.token.Credential;
import dev.golink.server.access.token.Credential.Carrier;
import dev.golink.server.access.token.IssuedToken;
import dev.golink.server.access.token.TokenCheck;
import dev.golink.server.access.token.TokenIssuer;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;

class EntryRuleTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final ClaimedId LAB = ClaimedId.of(new PhoneId("lab-07"));
    private static final ClaimedId ANN = ClaimedId.of(new OperatorId("ann"));
    private static final ClaimedId PAGE = ClaimedId.of(new OperatorId("page"));
    private static final InetAddress HERE = InetAddress.ofLiteral("192.0.2.7");
    private static final InetAddress THERE = InetAddress.ofLiteral("198.51.100.9");
    private static final Credential NONE = new Credential.None();

    private final EntryRule closed = new EntryRule(false);
    private final EntryRule open = new EntryRule(true);
    private final TokenIssuer issuer = new TokenIssuer(new Random(1), () -> NOW);
    private final IssuedToken ofPhone = issuer.forPhone(new PhoneId("lab-07"));
    private final IssuedToken ofAnn = issuer.forOperator(new OperatorId("ann"), "console", Role.ADMIN.rights(), null);
    private final IssuedToken forPath = issuer.forPath(PeerKind.OPERATOR, "field", new TokenScope.Any(), null);
    private final AccessState empty = AccessState.empty(AccessSettings.USUAL);
    private final AccessState known = empty.with(new AccessChange.TokenPut(ofPhone.token()))
            .with(new AccessChange.AccountPut(new Account(new OperatorId("ann"), null, Set.of(Role.OPERATOR),
                    Rights.NONE, NOW)))
            .with(new AccessChange.TokenPut(ofAnn.token())).with(new AccessChange.TokenPut(forPath.token()));

    @Test
    void aServerThatKnowsNobodyLetsNobodyIn() {
        assertThat(closed.decide(remote(LAB, NONE), empty)).isEqualTo(new Entry.MayKnock());
        assertThat(closed.decide(remote(PAGE, NONE), empty)).isEqualTo(new Entry.MayKnock());
        assertThat(closed.decide(remote(PAGE, NONE), AccessState.empty(AccessSettings.STRICT)))
                .isInstanceOf(Entry.NotProven.class);
    }

    @Test
    void aPhoneGetsInByItsTokenWithoutAnyRight() {
        assertThat(closed.decide(remote(LAB, presented(ofPhone, Carrier.SUBPROTOCOL)), known))
                .isEqualTo(new Entry.In(Rights.NONE, new Proof.ByToken(ofPhone.token())));
    }

    @Test
    void anOperatorHasNoMoreRightsThanTheAccount() {
        assertThat(closed.decide(remote(ANN, presented(ofAnn, Carrier.HEADER)), known))
                .isEqualTo(new Entry.In(Role.OPERATOR.rights(), new Proof.ByToken(ofAnn.token())));
    }

    @Test
    void anOldClientGetsInByATokenInItsPath() {
        EntryRequest inPlain = new EntryRequest(PAGE, HERE, presented(forPath, Carrier.PATH), false,
                LoopbackTrust.NOT_LOOPBACK, NOW);

        assertThat(closed.decide(inPlain, known))
                .isEqualTo(new Entry.In(Rights.of(Right.SHARE), new Proof.ByToken(forPath.token())));
        assertThat(closed.decide(inPlain, known.with(new AccessChange.SettingsPut(
                new AccessSettings(true, false, LoopbackPolicy.OWN_USER))))).isInstanceOf(Entry.NotProven.class);
    }

    @Test
    void aTokenInAPathTakesNoIdOfSomebodyAlthoughItIsForAllIds() {
        IssuedToken forPhones = issuer.forPath(PeerKind.PHONE, "tills", new TokenScope.Any(), null);
        AccessState state = known.with(new AccessChange.TokenPut(forPhones.token()));

        assertThat(closed.decide(remote(ANN, presented(forPath, Carrier.PATH)), state))
                .isInstanceOf(Entry.NotForThisId.class);
        assertThat(closed.decide(remote(LAB, presented(forPhones, Carrier.PATH)), state))
                .isInstanceOf(Entry.NotForThisId.class);
        assertThat(
                closed.decide(remote(ClaimedId.of(new PhoneId("till-1")), presented(forPhones, Carrier.PATH)), state))
                .isEqualTo(new Entry.In(Rights.NONE, new Proof.ByToken(forPhones.token())));
    }

    @Test
    void anIdOfABridgeIsGivenToNobodyElseWhereverItComesFrom() {
        ClaimedId phone = ClaimedId.of(new PhoneId("adb-lab-1"));
        IssuedToken ofBridge = issuer.forBridge("lab", NOW.plusSeconds(60));
        IssuedToken own = issuer.forPhone(new PhoneId("adb-lab-1"));
        IssuedToken path = issuer.forPath(PeerKind.PHONE, "all", new TokenScope.Any(), null);
        AdmittedIdentity identity = new AdmittedIdentity(phone, new Binding.Anywhere(), "", new OperatorId("ann"), NOW);
        AccessState before = empty.with(new AccessChange.TokenPut(own.token()))
                .with(new AccessChange.TokenPut(path.token())).with(new AccessChange.IdentityPut(identity));
        AccessState state = before.with(new AccessChange.TokenPut(ofBridge.token()));

        assertThat(closed.decide(remote(phone, presented(ofBridge, Carrier.HEADER)), state))
                .isEqualTo(new Entry.In(Rights.NONE, new Proof.ByToken(ofBridge.token())));
        assertThat(closed.decide(remote(phone, presented(own, Carrier.HEADER)), before)).isInstanceOf(Entry.In.class);
        assertThat(closed.decide(remote(phone, presented(own, Carrier.HEADER)), state))
                .isInstanceOf(Entry.NotForThisId.class);
        assertThat(closed.decide(remote(phone, presented(path, Carrier.PATH)), state))
                .isInstanceOf(Entry.NotForThisId.class);
        assertThat(closed.decide(remote(phone, NONE), state)).isEqualTo(new Entry.MayKnock());
        assertThat(open.decide(remote(phone, NONE), state)).isEqualTo(new Entry.MayKnock());
        for (Proof proof : List.of(new Proof.ByToken(own.token()), new Proof.ByToken(path.token()),
                new Proof.ByAddress(identity), new Proof.ByLoopback(LoopbackTrust.TRUSTED), new Proof.ByOpenServer())) {
            assertThat(EntryRule.rightsNow(phone, HERE, proof, state, NOW)).as("%s", proof).isEmpty();
            assertThat(EntryRule.rightsNow(phone, HERE, proof, state, NOW.plusSeconds(60))).as("%s later", proof)
                    .isEqualTo(proof instanceof Proof.ByLoopback || proof instanceof Proof.ByOpenServer
                            || proof instanceof Proof.ByAddress || proof.equals(new Proof.ByToken(path.token()))
                                    ? EntryRule.rightsNow(phone, HERE, proof, before, NOW)
                                    : Optional.of(Rights.NONE));
        }
        assertThat(EntryRule.rightsNow(phone, HERE, new Proof.ByToken(ofBridge.token()), state, NOW))
                .contains(Rights.NONE);
    }

    @Test
    void aBridgesTokenIsForItsOwnIdsInAHeaderOnly() {
        IssuedToken ofBridge = issuer.forBridge("lab", null);
        AccessState state = empty.with(new AccessChange.TokenPut(ofBridge.token()));

        for (String other : List.of("lab-07", "adb-lab", "adb-lab2-1", "adb-la-b-1", "xadb-lab-1", "ADB-lab-1")) {
            assertThat(
                    closed.decide(remote(ClaimedId.of(new PhoneId(other)), presented(ofBridge, Carrier.HEADER)), state))
                    .as(other).isInstanceOf(Entry.NotForThisId.class);
            assertThat(open.decide(remote(ClaimedId.of(new PhoneId(other)), NONE), state)).as(other)
                    .isInstanceOf(Entry.In.class);
        }
        assertThat(closed.decide(remote(ClaimedId.of(new PhoneId("adb-lab-1")), presented(ofBridge, Carrier.PATH)),
                state)).isInstanceOf(Entry.NotProven.class);
        assertThat(closed.decide(remote(ClaimedId.of(new OperatorId("adb-lab-1")), presented(ofBridge, Carrier.HEADER)),
                state)).isInstanceOf(Entry.NotForThisId.class);
        assertThat(open.decide(remote(ClaimedId.of(new OperatorId("adb-lab-1")), NONE), state))
                .isInstanceOf(Entry.In.class);
    }

    @Test
    void aTokenForAnotherIdIsRefusedWith4403() {
        assertThat(
                closed.decide(remote(ClaimedId.of(new PhoneId("lab-08")), presented(ofPhone, Carrier.HEADER)), known))
                .isInstanceOf(Entry.NotForThisId.class);
        assertThat(closed.decide(remote(PAGE, presented(ofAnn, Carrier.HEADER)), known))
                .isInstanceOf(Entry.NotForThisId.class);
    }

    @Test
    void aRevokedTokenIsRefusedWith4401EvenWhereNoneIsNeeded() {
        AccessState revoked = known.with(new AccessChange.TokenRevoked(ofPhone.token().id()));
        Credential credential = presented(ofPhone, Carrier.HEADER);

        assertThat(closed.decide(remote(LAB, credential), revoked)).isInstanceOf(Entry.NotProven.class);
        assertThat(open.decide(remote(LAB, credential), revoked)).isInstanceOf(Entry.NotProven.class);
        assertThat(open.decide(remote(LAB, new Credential.Unusable("why")), revoked))
                .isInstanceOf(Entry.NotProven.class);
    }

    @Test
    void aTokenThatCameInPlainIsRefusedAndNamedSoThatItCanBeMarked() {
        EntryRequest inPlain = new EntryRequest(LAB, HERE, presented(ofPhone, Carrier.HEADER), false,
                LoopbackTrust.NOT_LOOPBACK, NOW);

        assertThat(closed.decide(inPlain, known)).isInstanceOfSatisfying(Entry.NotProven.class,
                refused -> assertThat(refused.seenInClear()).contains(ofPhone.token()));
    }

    @Test
    void noIdOfSomebodyIsGivenToAClientWithoutItsCredential() {
        for (ClaimedId who : Set.of(LAB, ANN)) {
            assertThat(open.decide(local(who, LoopbackTrust.TRUSTED), known)).isEqualTo(new Entry.MayKnock());
            assertThat(open.decide(local(who, LoopbackTrust.TRUSTED), known.with(new AccessChange.SettingsPut(
                    new AccessSettings(false, true, LoopbackPolicy.EVERY_USER))))).isInstanceOf(Entry.NotProven.class);
        }
    }

    @Test
    void whoWasLetInGetsInFromThereOnly() {
        AdmittedIdentity phone = identity(ClaimedId.of(new PhoneId("old")));
        AdmittedIdentity page = identity(PAGE);
        AccessState state = known.with(new AccessChange.IdentityPut(phone)).with(new AccessChange.IdentityPut(page));

        assertThat(closed.decide(remote(phone.who(), NONE), state))
                .isEqualTo(new Entry.In(Rights.NONE, new Proof.ByAddress(phone)));
        assertThat(closed.decide(remote(PAGE, NONE), state))
                .isEqualTo(new Entry.In(Rights.of(Right.SHARE), new Proof.ByAddress(page)));
        assertThat(closed.decide(new EntryRequest(PAGE, THERE, NONE, true, LoopbackTrust.NOT_LOOPBACK, NOW), state))
                .isEqualTo(new Entry.MayKnock());
    }

    @Test
    void aPageThatWasLetInUnderAFreeNameMayNotStayOnceThatNameIsAnAccount() {
        AdmittedIdentity page = identity(ANN);
        Proof proof = new Proof.ByAddress(page);
        AccessState free = empty.with(new AccessChange.IdentityPut(page));
        AccessState taken = known.with(new AccessChange.IdentityPut(page));

        assertThat(EntryRule.rightsNow(ANN, HERE, proof, free, NOW)).contains(Rights.FIXED_PART);
        assertThat(EntryRule.rightsNow(ANN, HERE, proof, taken, NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void overLoopbackOnlyTheOwnUserGetsInUnlessAPersonDecidedOtherwise(LoopbackTrust trust) {
        boolean own = trust == LoopbackTrust.TRUSTED;
        boolean somebody = own || trust == LoopbackTrust.OTHER_USER || trust == LoopbackTrust.OWNER_UNKNOWN;
        Entry in = new Entry.In(Rights.of(Right.SHARE), new Proof.ByLoopback(trust));

        assertThat(closed.decide(local(PAGE, trust), empty)).isEqualTo(own ? in : new Entry.MayKnock());
        assertThat(closed.decide(local(PAGE, trust), with(LoopbackPolicy.EVERY_USER)))
                .isEqualTo(somebody ? in : new Entry.MayKnock());
        assertThat(closed.decide(local(PAGE, trust), with(LoopbackPolicy.NOBODY))).isEqualTo(new Entry.MayKnock());
    }

    @Test
    void anOpenServerGivesStrangersTheRightsOfStrangers() {
        assertThat(open.decide(remote(PAGE, NONE), known))
                .isEqualTo(new Entry.In(Rights.ANONYMOUS, new Proof.ByOpenServer()));
        assertThat(open.decide(remote(ClaimedId.of(new PhoneId("new")), NONE), known))
                .isEqualTo(new Entry.In(Rights.NONE, new Proof.ByOpenServer()));
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonFitsIntoACloseFrame(TokenCheck.Reason reason) {
        assertThat(reason.sentence().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(123);
    }

    private AccessState with(LoopbackPolicy policy) {
        return empty.with(new AccessChange.SettingsPut(new AccessSettings(true, true, policy)));
    }

    private static EntryRequest remote(ClaimedId who, Credential credential) {
        return new EntryRequest(who, HERE, credential, true, LoopbackTrust.NOT_LOOPBACK, NOW);
    }

    private static EntryRequest local(ClaimedId who, LoopbackTrust trust) {
        return new EntryRequest(who, InetAddress.getLoopbackAddress(), NONE, true, trust, NOW);
    }

    private static AdmittedIdentity identity(ClaimedId who) {
        return new AdmittedIdentity(who, new Binding.ToAddress(HERE), "", new OperatorId("ann"), NOW);
    }

    private static Credential presented(IssuedToken issued, Carrier carrier) {
        return new Credential.Presented(issued.secret(), carrier);
    }
}
