/** The servers under load, each in a process of its own, and what the system tells of them. */
package dev.golink.benchmarks.server;
