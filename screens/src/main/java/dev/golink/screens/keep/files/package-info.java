/** Files of what was seen: names, room on the disk, pictures. */
package dev.golink.screens.keep.files;
