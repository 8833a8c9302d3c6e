/**
 * Phones' screens as this console receives them: one watch and one decoder for each phone, however many places show or
 * record its screen.
 */
package dev.golink.screens.feed;
