// Bytes as a text of ASCII, for inline.js: the usual ones are one character each, the others two. That is longer than
// Base64 of compressed bytes, but what a server compresses it to is 50 KB less. A text begins with the code of each of
// the 256 bytes in turn, so that it can be read without a table.

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function textOf(bytes) {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index));
  // What any literal holds as it is; the last two only begin codes of two characters.
  const single = ascii.filter((one) => !/["\\`$}~]/.test(one));
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte] = (counts[byte] ?? 0) + 1;
  const byCount = Array.from(counts.keys()).sort((a, b) => Number(counts[b]) - Number(counts[a]) || a - b);
  const usual = byCount.slice(0, single.length).sort((a, b) => a - b);
  const rare = byCount.slice(single.length).sort((a, b) => a - b);
  /** @type {string[]} */
  const codes = [];
  // A character stands for itself where it can: compression knows words.
  const free = single.filter((one) => !usual.includes(one.charCodeAt(0)));
  for (const byte of usual) codes[byte] = single.find((one) => one.charCodeAt(0) === byte) ?? String(free.shift());
  rare.forEach((byte, index) => {
    const prefix = String.fromCharCode(0x7d + Math.floor(index / single.length));
    codes[byte] = prefix + single[index % single.length];
  });
  return codes.join("") + Array.from(bytes, (byte) => codes[byte]).join("");
}

/**
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesFrom(text) {
  const byteOf = new Uint8Array(3 * 128);
  const bytes = new Uint8Array(text.length);
  let count = 0;
  let page = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x7d) {
      page = (code - 0x7c) * 128;
      continue;
    }
    if (count < 256) byteOf[page + code] = count;
    else bytes[count - 256] = byteOf[page + code] ?? 0;
    count += 1;
    page = 0;
  }
  return bytes.subarray(0, count - 256);
}
