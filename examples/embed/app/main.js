// For Vite, webpack and Parcel, which find the module and the worker by themselves.
import { summarize } from "nutgraf";
import "nutgraf/element-define";

summarize(document.querySelector("article").innerText).then(({ headline }) => {
  document.querySelector("output").value = headline;
});
