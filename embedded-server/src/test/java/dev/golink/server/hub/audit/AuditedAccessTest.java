package dev.golink.server.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.audit.AuditRecord;
import dev.golink.server.events.AccessEvent;
import dev.golink.server.fleet.access.AccessAnswer;
import dev.golink.server.fleet.access.AccessRequest;
import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.hub.HubFixture;

/** Tests which decisions about access wait for the audit, and what is written about access. */
class AuditedAccessTest {
    private static final OperatorId BOB = new OperatorId("bob");
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Rights ALL = Rights.of(Right.values());

    private final PlayedAudit audit = new PlayedAudit();
    private final HubFixture fixture = new HubFixture(audit.source());

    @Test
    void aCodeIsOpenedOnlyOnceThatIsInTheAudit() {
        CompletableFuture<AccessAnswer> answer = decide(new AccessRequest.OpenCode(new PhoneId("lab-1")));
        assertThat(answer).isNotDone();

        audit.writes();

        assertThat(answer).isCompletedWithValueMatching(AccessAnswer.Code.class::isInstance);
        assertThat(audit.committed).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.OPEN_CODE);
            assertThat(entry.operator()).isEqualTo("desk");
            assertThat(entry.targets()).containsExactly("lab-1");
        });
    }

    @Test
    void whatGivesSomethingIsRefusedWhileTheAuditCantBeWritten() {
        CompletableFuture<AccessAnswer> answer = decide(putBob());

        audit.fails();

        assertThat(answer).isCompletedWithValueMatching(given -> given instanceof AccessAnswer.Refused(var why)
                && why.code() == Refusal.Code.NOT_AUDITED);
    }

    @Test
    void whatTakesSomethingAwayIsNeverRefused() {
        decide(putBob());
        audit.writes();

        CompletableFuture<AccessAnswer> removed = decide(new AccessRequest.RemoveAccount(BOB));
        CompletableFuture<AccessAnswer> revoked = decide(new AccessRequest.RevokePhones(Set.of(new PhoneId("lab-1"))));
        CompletableFuture<AccessAnswer> turned = decide(new AccessRequest.TurnAway(Set.of(1)));

        assertThat(removed).succeedsWithin(SOON).isEqualTo(new AccessAnswer.Done(1));
        assertThat(revoked).succeedsWithin(SOON).isEqualTo(new AccessAnswer.Done(0));
        assertThat(turned).isCompletedWithValue(new AccessAnswer.Done(0));
        assertThat(audit.actions()).contains(AuditAction.REMOVE_ACCOUNT, AuditAction.REVOKE_PHONES,
                AuditAction.TURN_AWAY);
    }

    @Test
    void anAccountThatIsRemovedIsNotMadeAgainByAChangeThatWaited() {
        decide(putBob());
        audit.writes();
        CompletableFuture<AccessAnswer> change = decide(putBob());

        decide(new AccessRequest.RemoveAccount(BOB));
        audit.writes();

        assertThat(change).isCompletedWithValueMatching(AccessAnswer.Refused.class::isInstance);
        assertThat(decide(new AccessRequest.RemoveAccount(BOB)))
                .isCompletedWithValueMatching(AccessAnswer.Refused.class::isInstance);
    }

    @Test
    void whatIsNotAllowedIsRefusedWithoutAnEntry() {
        CompletableFuture<AccessAnswer> answer = fixture.hub.access()
                .request(HubFixture.DESK, Role.VIEWER.rights(), new AccessRequest.OpenCode(null))
                .toCompletableFuture();

        assertThat(answer).isCompletedWithValueMatching(AccessAnswer.Refused.class::isInstance);
        assertThat(audit.committed).isEmpty();
    }

    @Test
    void noPasswordAndNoSecretIsInTheAudit() {
        decide(new AccessRequest.PutAccount(BOB, "correct horse battery", Set.of(Role.VIEWER), Rights.NONE));
        audit.writes();
        CompletableFuture<AccessAnswer> token = decide(new AccessRequest.NewOperatorToken(BOB, "script", ALL, null));
        audit.writes();
        CompletableFuture<AccessAnswer> code = decide(new AccessRequest.OpenCode(null));
        audit.writes();

        String secret = ((AccessAnswer.Secret) token.join()).toString();
        String all = audit.committed.toString() + audit.appended;
        assertThat(all).doesNotContain("correct horse").contains("a new password").contains("script");
        assertThat(all).doesNotContain(((AccessAnswer.Code) code.join()).code());
        assertThat(secret).isNotEmpty();
        assertThat(all).doesNotContain("glk_");
    }

    @Test
    void loginsFailedLoginsAndRefusalsAreInTheAuditWithinABound() throws Exception {
        InetAddress address = InetAddress.ofLiteral("192.0.2.9");
        fixture.hub.access().happened(new AccessEvent.LoggedIn(BOB, address));
        for (int i = 0; i < 1_000; i++) {
            fixture.hub.access().happened(new AccessEvent.LoginFailed(BOB, address, "The password is wrong."));
        }
        fixture.hub.access().happened(new AccessEvent.Refused(ClaimedId.of(BOB), address, "No credential."));
        fixture.pass(Duration.ofSeconds(61));

        assertThat(audit.actions()).filteredOn(AuditAction.LOGGED_IN::equals).hasSize(1);
        assertThat(audit.actions()).filteredOn(AuditAction.LOGIN_FAILED::equals).hasSize(20);
        assertThat(audit.appended).filteredOn(entry -> entry.action() == AuditAction.MORE_ATTEMPTS)
                .extracting(AuditRecord::detail).containsExactly("981 more in the last minute");
    }

    private static AccessRequest putBob() {
        return new AccessRequest.PutAccount(BOB, null, Set.of(Role.VIEWER), Rights.NONE);
    }

    private CompletableFuture<AccessAnswer> decide(AccessRequest request) {
        return fixture.hub.access().request(HubFixture.DESK, ALL, request).toCompletableFuture();
    }
}
