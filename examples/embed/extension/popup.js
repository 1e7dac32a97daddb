// The element works in the extension's own pages, the function in its background too.
const article = document.querySelector("article").innerText;
document.querySelector("output").value = await chrome.runtime.sendMessage(article);
