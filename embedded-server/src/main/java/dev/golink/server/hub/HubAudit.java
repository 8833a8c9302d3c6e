package dev.golink.server.hub;

import java.util.concurrent.Executor;

import dev.golink.server.hub.audit.AuditRecorder;
import dev.golink.server.hub.audit.AuditSource;
import dev.golink.server.hub.audit.AuditTrail;
import dev.golink.server.hub.audit.AuditedCommands;
import dev.golink.server.hub.audit.AuditedRuns;
import dev.golink.server.hub.audit.AuditedWatches;
import dev.golink.server.hub.audit.OperatorAudit;
import dev.golink.server.hub.command.CommandService;
import dev.golink.server.hub.feed.EventPublisher;
import dev.golink.server.hub.phone.KnownPhones;
import dev.golink.server.runs.RunOrders;
import dev.golink.server.runs.RunRegistry;
import dev.golink.server.runs.StoredRuns;
import dev.golink.server.time.Clocks;

/** What operators do, as far as it goes through the audit. For the hub thread only. See decision 0073. */
public final class HubAudit {
    private final AuditTrail trail;
    private final AuditedCommands commands;
    private final RunRegistry registry;
    private final AuditedRuns runs;
    private final AuditedWatches watches;
    private final AuditRecorder recorder;
    private final OperatorAudit operators;

    /** @param hub runs a task on the hub thread; rejects it if the hub has ended */
    HubAudit(AuditSource audit, Clocks clocks, Executor hub, CommandService service, KnownPhones known,
            StoredRuns stored, EventPublisher events) {
        this.trail = new AuditTrail(audit.log(), clocks, hub);
        this.commands = new AuditedCommands(service, trail, phone -> orders().stopped(phone));
        this.registry = new RunRegistry(clocks, stored, new PhonesOfRuns(known, commands), events::publish);
        this.runs = new AuditedRuns(registry, trail);
        this.watches = new AuditedWatches(trail, clocks);
        this.recorder = new AuditRecorder(trail, clocks);
        this.operators = new OperatorAudit(audit.read(), hub);
    }

    private AuditedRuns orders() {
        return runs;
    }

    /** Writes what happens from now on. */
    void subscribe(EventPublisher events) {
        events.add(recorder);
    }

    /** Writes what is done. */
    AuditTrail trail() {
        return trail;
    }

    /** Sends operators' commands to phones. */
    public AuditedCommands commands() {
        return commands;
    }

    /** Carries out what operators request about runs. */
    public RunOrders runs() {
        return runs;
    }

    /** All runs. */
    RunRegistry registry() {
        return registry;
    }

    /** The screens that operators watch. */
    public AuditedWatches watches() {
        return watches;
    }

    /** What remote operators see of the audit. */
    OperatorAudit ofOperators() {
        return operators;
    }

    void tick() {
        trail.tick();
        watches.tick();
        recorder.tick();
        operators.tick();
    }

    /** Ends what waits. */
    void close() {
        commands.close();
        trail.close();
    }
}
