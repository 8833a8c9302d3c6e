/**
 * What screens may cost: one budget for everything that this console decodes and receives, divided by how closely each
 * screen is watched. When the budget is short, all screens get slower before any stops.
 */
package dev.golink.screens.quality;
