// npx webpack --config webpack.config.js; index.html, with a script main.js, lies beside what comes out
export default {
  mode: "production",
  experiments: { outputModule: true },
  entry: "./app/main.js",
  output: { module: true, filename: "main.js" },
};
