/**
 * The watch windows, one for each phone that is watched. A picture that is shown is never older than stated. Everything
 * shown was either reported by the phone or seen.
 */
package dev.golink.screens.viewer;
