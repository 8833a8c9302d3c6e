import { startEncoder } from './encoders.js';

/** Captures the screen through the browser. All code here needs a DOM; pump.js decides when to send what. */

const MOST_FRAMES_PER_SECOND = 30;

/**
 * Asks the person at the phone what to share. Call this directly from a click handler; otherwise, most browsers refuse.
 *
 * @param {import('./timers.js').Timers} timers
 * @param {() => void} onEnded called when the person ends sharing in the browser's own bar or closes the shared window
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
  const encoder = await startEncoder(timers, () => new Worker(new URL('encoder-worker.js', import.meta.url), { type: 'module' }));
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

/** Passes the pictures directly from the browser to the worker, even while this page is hidden or busy. */
function trackSource(track, encoder) {
  return {
    watch: (onPicture) => encoder.follow(new MediaStreamTrackProcessor({ track }).readable, onPicture),
    picture: async () => ({}),
    stop() {},
  };
}

/** For browsers without MediaStreamTrackProcessor: plays the stream in a video element and takes pictures from it. */
function videoSource(stream, timers) {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  // Not awaited: play() waits for the first picture, and the caller has its own time limit for the first picture.
  video.play()?.catch((problem) => console.info('The picture of the screen does not play.', problem));
  // Unlike requestVideoFrameCallback, this frame count also rises while the tab is hidden. Some browsers do not count
  // the frames of a live stream. In those the playing time is used instead, so every check finds a new picture: too
  // many pictures are better than none.
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
