/** The words of the console in its languages. */
package dev.golink.ui.words;
