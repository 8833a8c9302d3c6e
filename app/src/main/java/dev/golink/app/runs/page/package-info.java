/** How runs of commands are shown: the page of all of them, the line of the one that is going, the writing of a message. */
package dev.golink.app.runs.page;
