/** The phones as rows: which there are, which of them are shown, in which order they stand, and what was asked of them. */
package dev.golink.ui.roster;
