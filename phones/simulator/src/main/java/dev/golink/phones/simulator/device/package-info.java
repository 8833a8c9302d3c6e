/** What a simulated phone is while somebody controls it: its screens and apps, and how they change by input. */
package dev.golink.phones.simulator.device;
