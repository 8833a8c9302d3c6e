package dev.golink.server.audit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;

import dev.golink.server.fleet.audit.AuditAction;
import dev.golink.server.time.Clocks;

/** A process that writes to an audit as fast as it can until it is killed, and prints each number that was committed. */
final class AuditingProcess {
    private AuditingProcess() {}

    public static void main(String[] folder) throws InterruptedException {
        AuditStore store = AuditStore.start(Path.of(folder[0]), Clocks.system());
        Semaphore room = new Semaphore(200);
        for (int number = 0;; number++) {
            String name = folder[1] + "-" + number;
            room.acquire();
            store.append(new AuditRecord(Instant.now(), "desk", AuditAction.RING, List.of("lab-1"), "behind"));
            store.commit(new AuditRecord(Instant.now(), "desk", AuditAction.START_SHARING, List.of("lab-1"), name))
                    .thenAccept(refusal -> {
                        if (refusal.isEmpty()) {
                            System.out.println(name);
                            System.out.flush();
                        }
                        room.release();
                    });
        }
    }
}
