// Opens the pictures of a gallery one by one. Without this script each picture is a plain link.
const wall = document.querySelector("[data-wall]");
const viewer = document.querySelector("dialog.viewer");
const figures = [...wall.querySelectorAll("figure")];
const picture = viewer.querySelector("img");
const caption = viewer.querySelector(".cap");
let shown = 0;

function show(number) {
  shown = (number + figures.length) % figures.length;
  const small = figures[shown].querySelector("img");
  picture.src = figures[shown].querySelector("a").href;
  picture.alt = small.alt;
  caption.replaceChildren(...[...figures[shown].querySelectorAll("figcaption")].flatMap((words) =>
    [...words.childNodes].map((node) => node.cloneNode(true))));
  viewer.querySelector("[data-count]").textContent = `${shown + 1} / ${figures.length}`;
}

function open(number) {
  show(number);
  viewer.showModal();
}

figures.forEach((figure, number) => figure.querySelector("a").addEventListener("click", (event) => {
  // A new tab or a download stays what the reader asked for.
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  open(number);
}));
viewer.querySelector("[data-close]").addEventListener("click", () => viewer.close());
viewer.querySelector("[data-back]").addEventListener("click", () => show(shown - 1));
viewer.querySelector("[data-on]").addEventListener("click", () => show(shown + 1));
viewer.addEventListener("keydown", (event) => {
  if (event.key === "ArrowLeft") show(shown - 1);
  if (event.key === "ArrowRight") show(shown + 1);
});
viewer.addEventListener("close", () => figures[shown].querySelector("a").focus());

let touched = null;
viewer.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch" ? event.clientX : null; });
viewer.addEventListener("pointerup", (event) => {
  if (touched === null) return;
  const moved = event.clientX - touched;
  if (Math.abs(moved) > 40) show(shown + (moved < 0 ? 1 : -1));
});
