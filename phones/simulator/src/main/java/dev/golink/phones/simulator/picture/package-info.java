/** What the make-believe phones show: a moving picture, drawn without any font or window system, as JPEG. */
package dev.golink.phones.simulator.picture;
