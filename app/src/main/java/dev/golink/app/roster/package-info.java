/** The phones as rows: which there are, in which order they stand, and what was asked of them. */
package dev.golink.app.roster;
