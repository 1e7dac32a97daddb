// npx rollup --config rollup.config.js
import { nodeResolve } from "@rollup/plugin-node-resolve";

export default {
  input: "one-file/main.js",
  output: { file: "dist/main.js", format: "es" },
  plugins: [nodeResolve({ browser: true })],
};
