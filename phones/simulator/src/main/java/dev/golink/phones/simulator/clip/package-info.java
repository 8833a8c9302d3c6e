/** H.264 clips that are encoded once and sent by any number of phones. */
package dev.golink.phones.simulator.clip;
