package dev.golink.server.gateway;

import java.util.function.LongSupplier;

import dev.golink.server.admission.Admission;
import dev.golink.server.hub.HubThread;
import dev.golink.server.limits.Limits;
import dev.golink.server.screen.ScreenRelay;

/**
 * Where connections hand things over to.
 *
 * @param hub    takes what is said
 * @param relay  takes frames
 * @param nanos  the hub's monotonic clock
 * @param limits what peers may ask
 * @param admission decides who may connect
 */
public record GatewayContext(HubThread hub, ScreenRelay relay, LongSupplier nanos, Limits limits,
        Admission admission) {}
