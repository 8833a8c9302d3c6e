/** The texts of the console in its languages. */
package dev.golink.ui.texts;
