// How large bytes are once a static host has compressed them as well as Brotli can.
import { brotliCompressSync, constants } from "node:zlib";

/** @param {Buffer} bytes */
export function brotliSize(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}
