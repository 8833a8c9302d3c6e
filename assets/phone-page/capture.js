/** The screen as the browser hands it out. Everything here needs a DOM; when and what to send is up to pump.js. */

const MOST_FRAMES_PER_SECOND = 30;

/**
 * Why this browser cannot share its screen, or null when it can.
 *
 * @param {Window} win
 * @returns {null | 'insecure' | 'unsupported'}
 */
export function sharingObstacle(win) {
  const able = typeof win.navigator.mediaDevices?.getDisplayMedia === 'function' && 'OffscreenCanvas' in win;
  if (able) {
    return null;
  }
  return win.isSecureContext ? 'unsupported' : 'insecure';
}

/**
 * Asks the person at the phone what to share. Must be called straight from a click: browsers refuse it otherwise.
 *
 * @param {() => void} onEnded the sharing was ended in the browser's own bar, or what was shared is gone
 * @returns {Promise<import('./pump.js').Capture>}
 */
export async function openCapture(onEnded) {
  const stream = await navigator.mediaDevices.getDisplayMedia({
    video: { frameRate: { max: MOST_FRAMES_PER_SECOND } },
    audio: false,
    selfBrowserSurface: 'include',
  });
  const [track] = stream.getVideoTracks();
  track.onended = onEnded;

  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  // Not awaited: it waits for the first picture, and who asked for the capture knows how long to wait for that.
  video.play().catch((problem) => console.info('The picture of the screen does not play.', problem));

  const encoder = new Worker('/phone/encoder-worker.js');

  return {
    // Unlike requestVideoFrameCallback, the count of pictures goes on while the tab is hidden. Where a browser does not
    // count the pictures of a live stream, its running time makes every picture a new one: too many rather than none.
    pictures: () => video.getVideoPlaybackQuality().totalVideoFrames || video.currentTime,

    async grab({ maxSize, quality }) {
      if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
        return null;
      }
      const picture = await createImageBitmap(video);
      const scale = Math.min(1, maxSize / Math.max(picture.width, picture.height));
      const width = Math.max(1, Math.round(picture.width * scale));
      const height = Math.max(1, Math.round(picture.height * scale));
      const payload = await encode(encoder, { picture, width, height, quality });
      return { width, height, payload };
    },

    stop() {
      track.onended = null;
      track.stop();
      video.srcObject = null;
      encoder.terminate();
    },
  };
}

/** One picture at a time: pump.js asks for the next one only when this one is done. */
function encode(encoder, job) {
  return new Promise((done, failed) => {
    encoder.onmessage = ({ data }) => done(new Uint8Array(data));
    encoder.onerror = (problem) => failed(new Error(problem.message));
    encoder.postMessage(job, [job.picture]);
  });
}
