// node qr.mjs <pixels> <width> <height>: reads a QR code with jsQR out of raw RGBA pixels.
import {readFileSync} from 'node:fs';
import jsqr from 'jsqr';

const [file, width, height] = process.argv.slice(2);
const found = (jsqr.default ?? jsqr)(new Uint8ClampedArray(readFileSync(file)), Number(width), Number(height));
process.stdout.write(found ? found.data : '');
