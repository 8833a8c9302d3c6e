/**
 * Phones' screens as this console gets them: one watch and one decoder for each phone, however many places show it, keep
 * it or look at it in passing.
 */
package dev.golink.screens.feed;
