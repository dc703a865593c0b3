// Rows in an order of their own: dragged by a handle, or moved with Alt and an arrow.
const ORDER = "input[data-order]";
const live = document.createElement("p");
live.className = "visually-hidden";
live.setAttribute("role", "status");

const rowsOf = (group) => [...group.querySelectorAll("tr.form-row:not(.empty-form)")];

function number(group) {
  rowsOf(group).forEach((row, place) => {
    const field = row.querySelector(ORDER);
    if (field) field.value = place;
  });
}

function announce(row) {
  const group = row.closest(".inline-group");
  const rows = rowsOf(group);
  live.textContent = `${rows.indexOf(row) + 1} / ${rows.length}`;
}

function move(row, step) {
  const rows = rowsOf(row.closest(".inline-group"));
  const other = rows[rows.indexOf(row) + step];
  if (!other) return;
  if (step < 0) other.before(row); else other.after(row);
  number(row.closest(".inline-group"));
  announce(row);
  row.querySelector(".drag").focus();
}

function giveHandle(row) {
  if (!row.querySelector(ORDER) || row.querySelector(".drag")) return;
  const words = document.querySelector("#desk-words").dataset;
  const handle = document.createElement("button");
  handle.type = "button";
  handle.className = "drag";
  handle.draggable = true;
  handle.setAttribute("aria-label", words.move);
  handle.title = words.move;
  handle.innerHTML = '<svg class="i" aria-hidden="true"><use href="#drag"/></svg>';
  row.querySelector("td.original").append(handle);
  handle.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !event.altKey) return;
    event.preventDefault();
    move(row, step);
  });
  handle.addEventListener("dragstart", (event) => {
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", row.id);
    event.dataTransfer.setDragImage(row, 0, 0);
    row.classList.add("dragged");
  });
  handle.addEventListener("dragend", () => {
    row.classList.remove("dragged");
    number(row.closest(".inline-group"));
    announce(row);
  });
}

function over(event) {
  const group = event.currentTarget;
  const dragged = group.querySelector("tr.dragged");
  const row = event.target.closest("tr.form-row");
  if (!dragged || !row || row === dragged || row.classList.contains("empty-form")) return;
  event.preventDefault();
  const box = row.getBoundingClientRect();
  if (event.clientY < box.top + box.height / 2) row.before(dragged); else row.after(dragged);
}

document.addEventListener("DOMContentLoaded", () => {
  document.body.append(live);
  document.querySelectorAll(".inline-group").forEach((group) => {
    if (!group.querySelector(ORDER)) return;
    rowsOf(group).forEach(giveHandle);
    group.addEventListener("dragover", over);
    group.addEventListener("drop", (event) => event.preventDefault());
  });
});
// A row added later takes the last place.
document.addEventListener("formset:added", (event) => {
  giveHandle(event.target);
  const group = event.target.closest(".inline-group");
  if (group) number(group);
});
document.addEventListener("formset:removed", () => document.querySelectorAll(".inline-group").forEach(number));
