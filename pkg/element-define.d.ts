// Types of the registration of `<key-points>`: importing it is all.
import "./element.js";
