/** The console's clock, for measuring durations and for showing moments. */
package dev.golink.ui.time;
