/**
 * What screens may cost: one budget for all that this console decodes and receives, shared out by how closely each screen
 * is looked at. When it is short everything gets slower before anything stops.
 */
package dev.golink.screens.attention;
