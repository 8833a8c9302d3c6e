/** This process among others: its terminal, display, native libraries and folders, and how it ends. */
package dev.golink.app.process;
