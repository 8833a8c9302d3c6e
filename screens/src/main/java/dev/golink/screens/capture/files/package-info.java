/** Helpers for capture files: names, free disk space and pictures. */
package dev.golink.screens.capture.files;
