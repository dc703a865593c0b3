// On a narrow screen one language is shown at a time; one switch turns every field of the form.
const KEY = "newsroom.language";
const wide = matchMedia("(min-width: 64rem)");

function show(language) {
  document.querySelectorAll(".pair [data-language]").forEach((side) => {
    side.classList.toggle("turned", side.dataset.language !== language);
  });
  document.querySelectorAll(".language-switch [data-show]").forEach((button) => {
    button.setAttribute("aria-pressed", String(button.dataset.show === language));
  });
  sessionStorage.setItem(KEY, language);
}

document.addEventListener("DOMContentLoaded", () => {
  const switches = document.querySelectorAll(".language-switch [data-show]");
  if (!switches.length) return;
  const known = [...switches].map((button) => button.dataset.show);
  const kept = sessionStorage.getItem(KEY);
  // Where an error waits, its language is the one to show.
  const wrong = document.querySelector(".pair [data-language]:has(.errorlist)");
  show(wrong?.dataset.language ?? (known.includes(kept) ? kept : known[0]));
  switches.forEach((button) => button.addEventListener("click", () => show(button.dataset.show)));
});

document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.isComposing || event.code !== "KeyL" || wide.matches) return;
  const other = document.querySelector('.language-switch [data-show][aria-pressed="false"]');
  if (other) { event.preventDefault(); other.click(); }
});

// How much a reader takes in: words where words are parted by spaces, characters where they are not.
function count(field) {
  const most = field.dataset.mostWords ?? field.dataset.mostCharacters;
  const words = field.value.trim() ? field.value.trim().split(/\s+/).length : 0;
  const number = field.dataset.mostWords ? words : [...field.value.trim()].length;
  let note = field.parentElement.querySelector(".cnt");
  if (!note) {
    note = document.createElement("span");
    note.className = "cnt num";
    field.after(note);
  }
  note.textContent = `${number} / ${most}`;
  note.classList.toggle("warn", number > Number(most));
}

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll("[data-most-words], [data-most-characters]").forEach((field) => {
    count(field);
    field.addEventListener("input", () => count(field));
  });
});
