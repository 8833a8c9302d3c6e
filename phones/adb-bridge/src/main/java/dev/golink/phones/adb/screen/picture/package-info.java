/** Sizes of pictures, and single pictures of a screen as JPEG. */
package dev.golink.phones.adb.screen.picture;
