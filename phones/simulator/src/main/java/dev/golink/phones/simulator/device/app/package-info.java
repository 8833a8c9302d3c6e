/** The apps of a simulated phone, and where on its screen their elements are. */
package dev.golink.phones.simulator.device.app;
