import { isPhone } from './device.js';
import { startEncoder } from './encoders.js';

/** The screen as the browser hands it out. Everything here needs a DOM; when and what to send is up to pump.js. */

const MOST_FRAMES_PER_SECOND = 30;

/**
 * Why this browser cannot share its screen, or null when it can.
 *
 * @param {Window} win
 * @returns {null | 'insecure' | 'unsupported'}
 */
export function sharingObstacle(win) {
  if (typeof win.navigator.mediaDevices?.getDisplayMedia === 'function') {
    return null;
  }
  // A phone's browser can't at any address, so its user is not sent to look for a secure one.
  return win.isSecureContext || isPhone(win.navigator.userAgent) ? 'unsupported' : 'insecure';
}

/**
 * Asks the person at the phone what to share. Must be called straight from a click: browsers refuse it otherwise.
 *
 * @param {import('./timers.js').Timers} timers
 * @param {() => void} onEnded the sharing was ended in the browser's own bar, or what was shared is gone
 * @returns {Promise<import('./pump.js').Capture>}
 */
export async function openCapture(timers, onEnded) {
  const stream = await navigator.mediaDevices.getDisplayMedia({
    video: { frameRate: { max: MOST_FRAMES_PER_SECOND } },
    audio: false,
    selfBrowserSurface: 'include',
  });
  const [track] = stream.getVideoTracks();
  track.onended = onEnded;
  try {
    return await captureOf(stream, track, timers);
  } catch (problem) {
    track.stop();
    throw problem;
  }
}

async function captureOf(stream, track, timers) {
  const encoder = await startEncoder(timers, () => new Worker('/phone/encoder-worker.js', { type: 'module' }));
  const followed = encoder.follow !== null && 'MediaStreamTrackProcessor' in window;
  const source = followed ? trackSource(track, encoder) : videoSource(stream, timers);

  return {
    get muted() {
      return track.muted;
    },

    watch: (onPicture) => source.watch(onPicture),

    async grab(wanted) {
      const { picture, capturedAt } = await source.picture();
      return encoder.grab(wanted, picture, capturedAt);
    },

    stop() {
      track.onended = null;
      track.stop();
      source.stop();
      encoder.close();
    },
  };
}

/** The pictures go straight from the browser to the worker, also while this page is hidden or busy. */
function trackSource(track, encoder) {
  return {
    watch: (onPicture) => encoder.follow(new MediaStreamTrackProcessor({ track }).readable, onPicture),
    picture: async () => ({}),
    stop() {},
  };
}

/** For browsers without such a stream: a picture is taken from a video that plays it. */
function videoSource(stream, timers) {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  // Not awaited: it waits for the first picture, and who asked for the capture knows how long to wait for that.
  video.play()?.catch((problem) => console.info('The picture of the screen does not play.', problem));
  // Unlike requestVideoFrameCallback, the count of pictures goes on while the tab is hidden. Where a browser does not
  // count the pictures of a live stream, its running time makes every picture a new one: too many rather than none.
  const pictures = () => video.getVideoPlaybackQuality().totalVideoFrames || video.currentTime;
  let endLooking = () => {};
  let seen = 0;

  return {
    watch(onPicture) {
      endLooking = timers.every(1000 / MOST_FRAMES_PER_SECOND, () => {
        const now = pictures();
        if (now !== seen && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
          seen = now;
          onPicture();
        }
      });
    },
    async picture() {
      if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
        return {};
      }
      const capturedAt = Date.now();
      return { picture: await createImageBitmap(video), capturedAt };
    },
    stop() {
      endLooking();
      video.srcObject = null;
    },
  };
}
