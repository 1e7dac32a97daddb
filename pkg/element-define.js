// Registers <key-points> with the page, where nobody has; does nothing on a server.
import { KeyPointsElement } from "./element.js";
// Named here so that a browser asks for it at once.
import {} from "./index.js";

if (globalThis.customElements && !customElements.get("key-points")) {
  customElements.define("key-points", KeyPointsElement);
}
