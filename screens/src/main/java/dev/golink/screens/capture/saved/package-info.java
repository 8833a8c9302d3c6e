/** The list of saved screenshots and recordings: reads, shows, opens and deletes the files of their folder. */
package dev.golink.screens.capture.saved;
