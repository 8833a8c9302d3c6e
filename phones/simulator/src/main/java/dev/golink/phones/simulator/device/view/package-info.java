/** Draws the screens of simulated phones that somebody controls. */
package dev.golink.phones.simulator.device.view;
