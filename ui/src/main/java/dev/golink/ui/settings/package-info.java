/** What the console remembers from one day to the next: a file of sections, one for each part of the console. */
package dev.golink.ui.settings;
