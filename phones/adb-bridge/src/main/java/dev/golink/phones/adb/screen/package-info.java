/** Pictures of a phone's screen: from screenrecord, or from screencap where that is missing. */
package dev.golink.phones.adb.screen;
