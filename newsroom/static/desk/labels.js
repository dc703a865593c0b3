// Names for what other scripts build: the editor of a text, and the boxes that search while one types.
function nameOf(field) {
  const label = field.id && document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
  return field.getAttribute("aria-label") || label?.textContent.trim().replace(/[:：]$/, "") || field.name;
}

function nameEditors() {
  document.querySelectorAll(".prose-editor").forEach((editor) => {
    const writing = editor.querySelector('[contenteditable="true"]:not([aria-label])');
    const field = editor.querySelector("textarea") ?? editor.parentElement.querySelector("textarea");
    if (!writing || !field) return;
    writing.setAttribute("aria-label", nameOf(field));
    writing.setAttribute("aria-multiline", "true");
    if (field.lang) writing.lang = field.lang;
  });
}

function nameChoosers() {
  document.querySelectorAll("select.select2-hidden-accessible").forEach((field) => {
    const box = field.parentElement.querySelector(".select2-container");
    if (!box) return;
    for (const part of box.querySelectorAll(".select2-selection, .select2-selection__rendered, .select2-search__field")) {
      if (part.getAttribute("aria-label")) continue;
      part.setAttribute("aria-label", nameOf(field));
    }
    // The list also holds a button to empty it, which a list may not.
    box.querySelector("ul.select2-selection__rendered")?.setAttribute("role", "presentation");
  });
  document.querySelectorAll(".select2-container--open .select2-search__field, .select2-results__options").forEach((part) => {
    if (!part.getAttribute("aria-label")) part.setAttribute("aria-label", document.querySelector("#desk-words").dataset.search);
  });
}

// The boxes of a row: their names are for readers of screens, these words for all others.
function nameBoxes() {
  document.querySelectorAll(".inline-group td input[type=checkbox]").forEach((box) => {
    if (box.nextElementSibling) return;
    const removal = box.closest("td.delete");
    const word = document.createElement("span");
    word.className = removal ? "row-remove" : "row-word";
    word.textContent = removal ? document.querySelector("#desk-words").dataset.remove : nameOf(box);
    word.setAttribute("aria-hidden", "true");
    box.after(word);
  });
}

function name() {
  nameBoxes();
  nameEditors();
  nameChoosers();
}

document.addEventListener("DOMContentLoaded", () => {
  name();
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; name(); });
  }).observe(document.body, { childList: true, subtree: true });
});
