/**
 * The windows that show phones' screens: one for each phone that is looked at. What is shown is never older than it
 * says, and never more than what the phone said or what was seen.
 */
package dev.golink.screens.viewer;
