/** The list of screenshots and recordings that were saved: read from their folder, shown, opened and deleted. */
package dev.golink.screens.keep.saved;
