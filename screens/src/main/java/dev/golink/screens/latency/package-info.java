/**
 * The latency figures: how old a picture is, from its capture on the phone to its painting here, which stage took how
 * long, and what was lost. Figures that compare two clocks are shown as approximate.
 */
package dev.golink.screens.latency;
