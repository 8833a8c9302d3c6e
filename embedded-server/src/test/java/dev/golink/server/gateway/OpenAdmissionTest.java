package dev.golink.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

import org.junit.jupiter.api.Test;

import dev.golink.server.admission.AdmissionDecision;
import dev.golink.server.admission.ConnectionRequest;
import dev.golink.server.admission.OperatorPeer;
import dev.golink.server.admission.PhonePeer;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.http.RequestHeaders;
import dev.golink.server.protocol.close.CloseCode;

/** The peers that the open admission admits, and their identities. */
class OpenAdmissionTest {
    private static final Map<String, List<String>> PROGRAM = Map.of("host", List.of("127.0.0.1"));
    private static final Map<String, List<String>> FOREIGN_PAGE = Map.of("host", List.of("127.0.0.1"), "origin",
            List.of("http://evil.example"));

    private final OpenAdmission admission = new OpenAdmission(Set.of(), Set::of, Runnable::run);

    @Test
    void phonesAndOperatorsAreIdentifiedByTheirPaths() {
        assertThat(verdict("/goLink/phone/lab-7", PROGRAM))
                .isEqualTo(new AdmissionDecision.Admitted(new PhonePeer(new PhoneId("lab-7"))));
        assertThat(verdict("/goLink/manager/anna", PROGRAM))
                .isEqualTo(new AdmissionDecision.Admitted(new OperatorPeer(new OperatorId("anna"))));
    }

    @Test
    void anInvalidIdIsRefusedWithACloseCode() {
        assertThat(verdict("/goLink/phone/a%20b", PROGRAM)).isInstanceOfSatisfying(AdmissionDecision.Closed.class,
                closed -> {
                    assertThat(closed.code()).isEqualTo(CloseCode.RULE_BROKEN);
                    assertThat(closed.reason()).contains("An id is letters, digits");
                });
    }

    @Test
    void anUnknownPathGets404AndAForeignOriginAlwaysGets403() {
        assertThat(verdict("/admin", FOREIGN_PAGE)).isEqualTo(
                new AdmissionDecision.Refused(404, "There is nothing at this path."));
        assertThat(verdict("/goLink/phone/lab-7", FOREIGN_PAGE)).isInstanceOfSatisfying(AdmissionDecision.Refused.class,
                refused -> assertThat(refused.status()).isEqualTo(403));
        assertThat(verdict("/goLink/phone/a%20b", FOREIGN_PAGE)).isInstanceOfSatisfying(AdmissionDecision.Refused.class,
                refused -> assertThat(refused.status()).isEqualTo(403));
    }

    @Test
    void theDecisionIsMadeOnTheExecutor() {
        List<Runnable> waiting = new ArrayList<>();
        OpenAdmission elsewhere = new OpenAdmission(Set.of(), Set::of, waiting::add);

        CompletableFuture<AdmissionDecision> verdict = elsewhere.decide(request("/goLink/phone/lab-7", PROGRAM))
                .toCompletableFuture();

        assertThat(verdict).isNotDone();
        waiting.getFirst().run();
        assertThat(verdict).isCompletedWithValue(new AdmissionDecision.Admitted(new PhonePeer(new PhoneId("lab-7"))));
    }

    @Test
    void aRequestThatTheExecutorRejectsGets503() {
        OpenAdmission full = new OpenAdmission(Set.of(), Set::of, _ -> {
            throw new RejectedExecutionException("on purpose");
        });

        assertThat(full.decide(request("/goLink/phone/lab-7", PROGRAM)).toCompletableFuture().join())
                .isInstanceOfSatisfying(AdmissionDecision.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(503));
    }

    private AdmissionDecision verdict(String target, Map<String, List<String>> headers) {
        return admission.decide(request(target, headers)).toCompletableFuture().join();
    }

    private static ConnectionRequest request(String target, Map<String, List<String>> headers) {
        return new ConnectionRequest(target, new RequestHeaders(headers), InetAddress.getLoopbackAddress(),
                false);
    }
}
