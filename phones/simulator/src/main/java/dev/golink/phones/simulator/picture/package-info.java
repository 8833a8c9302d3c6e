/** The moving pictures that simulated phones show, drawn without fonts or a window system and encoded as JPEG. */
package dev.golink.phones.simulator.picture;
