/** A stream of H.264 as it comes from an encoder, split into the pictures of which it consists. */
package dev.golink.phones.adb.screen.h264;
