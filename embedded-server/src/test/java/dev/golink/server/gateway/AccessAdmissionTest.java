package dev.golink.server.gateway;

import static dev.golink.server.gateway.AdmissionFixture.elsewhere;
import static dev.golink.server.gateway.AdmissionFixture.here;
import static dev.golink.server.gateway.AdmissionFixture.hereByNetworkAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;

import dev.golink.server.access.entry.Proof;
import dev.golink.server.access.operator.Account;
import dev.golink.server.access.operator.Password;
import dev.golink.server.access.operator.PasswordQueue;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessChange;
import dev.golink.server.access.token.IssuedToken;
import dev.golink.server.access.token.Token;
import dev.golink.server.access.token.TokenScope;
import dev.golink.server.admission.AdmissionDecision;
import dev.golink.server.admission.ConnectionRequest;
import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.admission.PhonePeer;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.protocol.close.CloseCode;

/** Who gets in by what, and what the others are told. */
class AccessAdmissionTest {
    private static final Map<String, List<String>> PROGRAM = Map.of("host", List.of("127.0.0.1"));
    private static final Map<String, List<String>> FOREIGN_PAGE = Map.of("host", List.of("127.0.0.1"), "origin",
            List.of("http://evil.example"));
    private static final PhoneId LAB = new PhoneId("lab-7");
    private static final OperatorId ANNA = new OperatorId("anna");

    private final AdmissionFixture open = new AdmissionFixture(true);
    private final AdmissionFixture closed = new AdmissionFixture(false);

    @Test
    void anOpenServerAdmitsEverybodyUnderTheIdOfTheirPath() {
        assertThat(open.decide(elsewhere("/goLink/phone/lab-7", false, PROGRAM))).isEqualTo(
                new AdmissionDecision.Admitted(new PhonePeer(LAB, new Proof.ByOpenServer()), Optional.empty()));
        assertThat(open.decide(elsewhere("/goLink/manager/anna", false, PROGRAM)))
                .isEqualTo(new AdmissionDecision.Admitted(
                        new OperatorPeer(ANNA, Rights.ANONYMOUS, new Proof.ByOpenServer()), Optional.empty()));
    }

    @Test
    void anInvalidIdIsRefusedWithACloseCode() {
        assertThat(closed.decide(here("/goLink/phone/a%20b", PROGRAM))).isInstanceOfSatisfying(
                AdmissionDecision.Closed.class, refused -> {
                    assertThat(refused.code()).isEqualTo(CloseCode.RULE_BROKEN);
                    assertThat(refused.reason()).contains("An id is letters, digits");
                });
    }

    @Test
    void anUnknownPathGets404AndAForeignOriginWithoutACredentialGets403() {
        assertThat(open.decide(here("/admin", FOREIGN_PAGE))).isEqualTo(
                new AdmissionDecision.Refused(404, "There is nothing at this path."));
        for (String path : List.of("/goLink/phone/lab-7", "/goLink/phone/a%20b")) {
            assertThat(open.decide(here(path, FOREIGN_PAGE))).asInstanceOf(type(AdmissionDecision.Refused.class))
                    .extracting(AdmissionDecision.Refused::status).isEqualTo(403);
        }
    }

    @Test
    void aPageOfAnyOriginGetsInWithAToken() {
        IssuedToken issued = pair();

        assertThat(closed.decide(elsewhere("/goLink/phone/lab-7", true,
                Map.of("host", List.of("golink.local"), "origin", List.of("https://pages.example"),
                        "sec-websocket-protocol", List.of("golink, " + issued.secret().text())))))
                .isEqualTo(in(LAB, issued.token()));
    }

    @Test
    void aPageOfAnotherOriginCanTryNeitherCodesNorPasswords() {
        for (String protocols : List.of("golink, pair.AAAA-AAAA-AAAA-AAAA", "golink, glk_x")) {
            assertThat(closed.decide(elsewhere("/goLink/phone/lab-7", true,
                    Map.of("host", List.of("golink.local"), "origin", List.of("https://evil.example"),
                            "sec-websocket-protocol", List.of(protocols)))))
                    .asInstanceOf(type(AdmissionDecision.Refused.class))
                    .extracting(AdmissionDecision.Refused::status).isEqualTo(403);
        }
        assertThat(closed.events).isEmpty();
    }

    @Test
    void theBridgeOfThisProcessNeedsNoTlsAlsoOnAServerWithoutLoopback() {
        IssuedToken own = put(closed.issuer.forOwnBridge("lab"));
        IssuedToken other = put(closed.issuer.forBridge("shelf", null));
        String path = "/goLink/phone/adb-lab-1";

        assertThat(closed.decide(hereByNetworkAddress(path, bearer(own))))
                .isEqualTo(in(new PhoneId("adb-lab-1"), own.token()));
        for (ConnectionRequest refused : List.of(elsewhere(path, false, bearer(own)),
                hereByNetworkAddress("/goLink/phone/adb-shelf-1", bearer(other)),
                hereByNetworkAddress(path, Map.of("host", List.of("golink.local"), "x-forwarded-for",
                        List.of("192.0.2.9"), "authorization", List.of("Bearer " + own.secret().text()))))) {
            assertThat(closed.decide(refused)).asInstanceOf(type(AdmissionDecision.Closed.class))
                    .extracting(AdmissionDecision.Closed::code).isEqualTo(CloseCode.NOT_PROVEN);
        }
    }

    private IssuedToken put(IssuedToken issued) {
        closed.store.change(new AccessChange.TokenPut(issued.token()));
        return issued;
    }

    @Test
    void theDecisionIsMadeOnTheExecutor() {
        List<Runnable> waiting = new ArrayList<>();

        CompletableFuture<AdmissionDecision> verdict = open.admission(waiting::add)
                .decide(here("/goLink/phone/lab-7", PROGRAM)).toCompletableFuture();

        assertThat(verdict).isNotDone();
        waiting.getFirst().run();
        assertThat(verdict).isCompleted();
    }

    @Test
    void aRequestThatTheExecutorRejectsGets503() {
        assertThat(open.admission(_ -> {
            throw new RejectedExecutionException("on purpose");
        }).decide(here("/goLink/phone/lab-7", PROGRAM)).toCompletableFuture().join())
                .asInstanceOf(type(AdmissionDecision.Refused.class))
                .extracting(AdmissionDecision.Refused::status).isEqualTo(503);
    }

    @Test
    void aStrangerWaitsAndAClientThatKeepsTokensIsKnownByItsSubprotocol() {
        ClaimedId who = ClaimedId.of(LAB);

        assertThat(closed.decide(elsewhere("/goLink/phone/lab-7", true, PROGRAM)))
                .isEqualTo(new AdmissionDecision.Waits(who, false));
        assertThat(closed.decide(elsewhere("/goLink/phone/lab-7", true,
                Map.of("host", List.of("192.0.2.1"), "sec-websocket-protocol", List.of("golink")))))
                .isEqualTo(new AdmissionDecision.Waits(who, true));
    }

    @Test
    void aTokenInTheHeaderLetsItsPhoneInAndNoOther() {
        IssuedToken issued = pair();

        assertThat(closed.decide(elsewhere("/goLink/phone/lab-7", true, bearer(issued))))
                .isEqualTo(in(LAB, issued.token()));
        assertThat(closed.decide(elsewhere("/goLink/phone/lab-8", true, bearer(issued))))
                .isEqualTo(new AdmissionDecision.Closed(CloseCode.NOT_ALLOWED, "The token is for another id."));
    }

    @Test
    void aTokenThatCameInClearIsRefusedAndMarked() {
        IssuedToken issued = pair();

        assertThat(closed.decide(elsewhere("/goLink/phone/lab-7", false, bearer(issued))))
                .asInstanceOf(type(AdmissionDecision.Closed.class)).extracting(AdmissionDecision.Closed::code)
                .isEqualTo(CloseCode.NOT_PROVEN);
        assertThat(closed.store.state().tokens().ofPhone(LAB).orElseThrow().seenInClear()).isTrue();
    }

    @Test
    void aTokenInThePathLetsAPageInWithTheRightToShare() {
        IssuedToken issued = closed.issuer.forPath(PeerKind.OPERATOR, "field page", new TokenScope.Any(), null);
        closed.store.change(new AccessChange.TokenPut(issued.token()));

        assertThat(closed.decide(
                elsewhere("/goLink/key/" + issued.secret().text() + "/manager/anna", false, PROGRAM)))
                .isEqualTo(new AdmissionDecision.Admitted(
                        new OperatorPeer(ANNA, Rights.FIXED_PART, new Proof.ByToken(issued.token())),
                        Optional.empty()));
    }

    @Test
    void aCodeIsTradedForATokenOnceAndOnlyOverAnEncryptedConnection() {
        String code = closed.codes.open(null).code().text();
        Map<String, List<String>> headers = Map.of("host", List.of("192.0.2.1"), "authorization",
                List.of("Golink-Code " + code));

        assertThat(closed.decide(elsewhere("/goLink/phone/lab-7", false, headers)))
                .asInstanceOf(type(AdmissionDecision.Closed.class)).extracting(AdmissionDecision.Closed::code)
                .isEqualTo(CloseCode.NOT_PROVEN);
        AdmissionDecision.Admitted paired = (AdmissionDecision.Admitted) closed
                .decide(elsewhere("/goLink/phone/lab-7", true, headers));
        assertThat(paired.token()).isPresent();
        assertThat(closed.store.state().tokens().ofPhone(LAB)).isPresent();
        assertThat(closed.decide(elsewhere("/goLink/phone/lab-8", true, headers)))
                .isInstanceOf(AdmissionDecision.Closed.class);
        assertThat(closed.events).contains(new AccessEvent.Paired(LAB, AdmissionFixture.ELSEWHERE, false));
    }

    @Test
    void aPasswordIsTradedForATokenOfTheAccount() {
        PasswordQueue passwords = new PasswordQueue(Runnable::run, new SecureRandom());
        closed.store.change(new AccessChange.AccountPut(new Account(ANNA,
                passwords.hash(Password.chosen("correct horse")).orElseThrow().toCompletableFuture().join(),
                Set.of(Role.VIEWER), Rights.NONE, Instant.EPOCH)));

        AdmissionDecision.Admitted in = (AdmissionDecision.Admitted) closed
                .decide(elsewhere("/goLink/manager/anna", true, password("correct horse")));
        assertThat(in.token()).isPresent();
        assertThat(((OperatorPeer) in.peer()).rights()).isEqualTo(Role.VIEWER.rights());
        assertThat(closed.decide(elsewhere("/goLink/manager/anna", true, password("wrong horse"))))
                .asInstanceOf(type(AdmissionDecision.Closed.class)).extracting(AdmissionDecision.Closed::code)
                .isEqualTo(CloseCode.NOT_PROVEN);
        assertThat(closed.decide(elsewhere("/goLink/manager/anna", false, password("correct horse"))))
                .isInstanceOf(AdmissionDecision.Closed.class);
    }

    @Test
    void anAccountIsLoggedInAtSoManyConsolesAndNoMore() {
        PasswordQueue passwords = new PasswordQueue(Runnable::run, new SecureRandom());
        closed.store.change(new AccessChange.AccountPut(new Account(ANNA,
                passwords.hash(Password.chosen("correct horse")).orElseThrow().toCompletableFuture().join(),
                Set.of(Role.VIEWER), Rights.NONE, Instant.EPOCH)));
        IssuedToken own = closed.issuer.forOperator(ANNA, "nightly", Role.VIEWER.rights(), null);
        closed.store.change(new AccessChange.TokenPut(own.token()));

        for (int i = 0; i < 34; i++) {
            assertThat(closed.decide(elsewhere("/goLink/manager/anna", true, password("correct horse"))))
                    .isInstanceOf(AdmissionDecision.Admitted.class);
        }

        assertThat(closed.store.state().tokens().all()).hasSize(33).contains(own.token());
    }

    @Test
    void theLocalTokenIsForOperatorsOverLoopbackWithoutAProxy() {
        String token = "Bearer " + closed.local.secret().text();
        Map<String, List<String>> headers = Map.of("host", List.of("localhost"), "authorization", List.of(token));

        assertThat(closed.decide(here("/goLink/manager/anna", headers))).isEqualTo(new AdmissionDecision.Admitted(
                new OperatorPeer(ANNA, Role.ADMIN.rights(), new Proof.ByDataFolder()), Optional.empty()));
        assertThat(closed.decide(elsewhere("/goLink/manager/anna", true, headers)))
                .isInstanceOf(AdmissionDecision.Closed.class);
        assertThat(closed.decide(here("/goLink/phone/lab-7", headers))).isInstanceOf(AdmissionDecision.Closed.class);
        assertThat(closed.decide(here("/goLink/key/" + closed.local.secret().text() + "/manager/anna",
                Map.of("host", List.of("localhost"))))).isInstanceOf(AdmissionDecision.Closed.class);
        assertThat(closed.decide(here("/goLink/manager/anna", Map.of("host", List.of("localhost"), "authorization",
                List.of(token), "x-forwarded-for", List.of("192.0.2.9")))))
                .isInstanceOf(AdmissionDecision.Closed.class);
    }

    private IssuedToken pair() {
        IssuedToken issued = closed.issuer.forPhone(LAB);
        closed.store.change(new AccessChange.TokenPut(issued.token()));
        return issued;
    }

    private static AdmissionDecision in(PhoneId phone, Token token) {
        return new AdmissionDecision.Admitted(new PhonePeer(phone, new Proof.ByToken(token)), Optional.empty());
    }

    private static Map<String, List<String>> bearer(IssuedToken issued) {
        return Map.of("host", List.of("192.0.2.1"), "authorization", List.of("Bearer " + issued.secret().text()));
    }

    private static Map<String, List<String>> password(String text) {
        return Map.of("host", List.of("192.0.2.1"), "authorization", List.of("Golink-Password "
                + Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))));
    }
}
