/** The settings that the console saves: a file with one section for each part of the console. */
package dev.golink.ui.settings;
