import { NewestPicture } from '/phone/newest-picture.js';
import { same, test } from './check.js';

function picture(fields) {
  return { ...fields, closed: 0, close() {
    this.closed += 1;
  } };
}

test('The newest picture is stored, and the previous one is closed once', () => {
  const newest = new NewestPicture();
  const [first, second] = [picture({ width: 4, height: 2 }), picture({ width: 6, height: 3 })];
  newest.put(first, 10);
  newest.put(second, 20);
  same([first.closed, second.closed], [1, 0]);
  same(newest.look(25).size, { width: 6, height: 3 });
});

test('There is no picture before the first one arrives', () => {
  same(new NewestPicture().look(0), null);
});

test('The size is the display size of the picture, not its size in memory', () => {
  const newest = new NewestPicture();
  newest.put(picture({ displayWidth: 780, displayHeight: 380, codedWidth: 784, codedHeight: 384 }), 10);
  same(newest.look(10).size, { width: 780, height: 380 });
});

test('A new picture has its capture time; a picture that is read again has the present time', () => {
  const newest = new NewestPicture();
  newest.put(picture({ width: 4, height: 2 }), 10);
  same(newest.look(30).capturedAt, 10);
  same(newest.look(5_000).capturedAt, 5_000);
  newest.put(picture({ width: 4, height: 2 }), 6_000);
  same(newest.look(6_010).capturedAt, 6_000);
});
