/** What a phone is and how it is: model, screen, battery, network. */
package dev.golink.phones.adb.device;
