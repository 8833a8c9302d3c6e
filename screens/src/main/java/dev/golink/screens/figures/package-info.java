/**
 * How old a picture is and where its time went: from its capture on the phone to its painting here, and what was lost on
 * the way. What rests on two clocks is said to be about right and no more.
 */
package dev.golink.screens.figures;
