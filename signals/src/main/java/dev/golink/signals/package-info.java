/** The signals by which a system asks a process to end. */
package dev.golink.signals;
