/*
 * What the lists do in the browser itself: going to the row that the address names, writing it there, and typing into cells.
 */

const list = (window.GhorfaList = window.GhorfaList || {});

/** Scrolls to a row once the list is as long; a list that became shorter is left at its beginning. */
list.goTo = async (grid, row) => {
  for (let left = 60; left > 0 && grid.isConnected; left--) {
    if (grid.clientHeight && grid._flatSize > row) {
      grid.scrollToIndex(row);
      return;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
};

/**
 * Writes the first row that is seen into the address of the list when one leaves it for a record, so that the back button
 * leads to it. It is written before the router hears of the click, and belongs to no other page.
 */
list.keepPlace = (grid) => {
  if (grid.keepsPlace) {
    return;
  }
  grid.keepsPlace = true;
  grid.addEventListener(
    "click",
    (event) => {
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      const follows =
        grid.classList.contains("linked") || event.composedPath().some((part) => part.localName === "a");
      if (cellOf(event) && follows && !elsewhere) {
        writePlace(grid._firstVisibleIndex || 0);
      }
    },
    true
  );
};

function writePlace(row) {
  const address = new URL(location.href);
  if (row > 0) {
    address.searchParams.set("at", row);
  } else {
    address.searchParams.delete("at");
  }
  if (address.href !== location.href) {
    history.replaceState(history.state, "", address);
  }
}

/* --- Typing into cells ------------------------------------------------------------------------- */

/** The cell of the table that an event happened in. */
function cellOf(event) {
  return event.composedPath().find((part) => part.localName === "td");
}

/** What a cell shows, if it is one that is typed into. */
function faceOf(cell) {
  const content = cell?.querySelector("slot")?.assignedElements()[0];
  return content?.querySelector("[data-cell]");
}

/**
 * Lets one type into the cells of a list that carry data-cell (the field), data-row (the row's identity), data-label, data-text (what
 * is stored, as one types it) and data-offered (the words to choose from, one a line).
 */
list.edits = (grid) => {
  if (grid.typedInto) {
    return;
  }
  grid.typedInto = true;
  grid.addEventListener("keydown", (event) => key(grid, event), true);
  grid.addEventListener("dblclick", (event) => {
    const cell = cellOf(event);
    if (faceOf(cell)) {
      event.preventDefault();
      openCell(grid, cell);
    }
  });
  grid.addEventListener("paste", (event) => {
    const face = !grid.cellInput && faceOf(grid.shadowRoot.activeElement);
    const text = event.clipboardData?.getData("text/plain");
    if (face && text) {
      event.preventDefault();
      tell(grid, "block-pasted", { row: face.dataset.row, cell: face.dataset.cell, text });
    }
  });
};

function tell(grid, type, detail) {
  grid.dispatchEvent(new CustomEvent(type, { detail }));
}

function key(grid, event) {
  if (grid.cellInput) {
    return;
  }
  if ((event.ctrlKey || event.metaKey) && event.code === "KeyZ") {
    event.preventDefault();
    tell(grid, "edit-undo", {});
    return;
  }
  const cell = cellOf(event);
  if (!faceOf(cell) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return;
  }
  const typed = event.key.length === 1 && event.key !== " ";
  if (event.key === "Enter" || event.key === "F2" || typed) {
    event.preventDefault();
    event.stopImmediatePropagation();
    openCell(grid, cell, typed ? event.key : undefined);
  } else if (event.key === "Delete") {
    event.preventDefault();
    const { row, cell: name, text: was } = faceOf(cell).dataset;
    tell(grid, "cell-typed", { row, cell: name, was, text: "" });
  }
}

function openCell(grid, cell, text) {
  grid.cellInput?.finish();
  const face = faceOf(cell);
  const { row, cell: name, label, text: stored, offered } = face.dataset;
  const input = document.createElement("input");
  input.className = "cell-input";
  input.value = text ?? stored;
  input.setAttribute("aria-label", label);
  input.autocomplete = "off";
  if (offered) {
    const words = document.createElement("datalist");
    words.id = "offered-" + Math.random().toString(36).slice(2);
    offered.split("\n").forEach((word) => words.append(new Option(word, word)));
    input.setAttribute("list", words.id);
    face.parentNode.append(words);
    input.words = words;
  }
  let open = true;
  const close = (keep) => {
    if (!open) {
      return;
    }
    open = false;
    if (grid.cellInput === input) {
      grid.cellInput = null;
    }
    input.words?.remove();
    input.remove();
    face.style.visibility = "";
    if (keep && input.value !== stored) {
      tell(grid, "cell-typed", { row, cell: name, was: stored, text: input.value });
    }
  };
  input.finish = () => close(true);
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing) {
      return;
    }
    if (event.key === "Enter" || event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      close(event.key !== "Escape");
      cell.focus();
      if (event.key === "Enter") {
        walk(grid, event.shiftKey ? "ArrowUp" : "ArrowDown");
      } else if (event.key === "Tab") {
        walkToCell(grid, event.shiftKey);
      }
    }
  });
  ["click", "dblclick", "mousedown"].forEach((type) => input.addEventListener(type, (event) => event.stopPropagation()));
  input.addEventListener("blur", input.finish);
  face.style.visibility = "hidden";
  face.parentNode.append(input);
  grid.cellInput = input;
  input.focus();
  if (text === undefined) {
    input.select();
  }
}

/** Moves as the arrow does, which also scrolls. */
function walk(grid, arrow) {
  const from = grid.shadowRoot.activeElement;
  from?.dispatchEvent(new KeyboardEvent("keydown", { key: arrow, bubbles: true, composed: true, cancelable: true }));
  return grid.shadowRoot.activeElement !== from;
}

/** Opens the next cell of the row that is typed into; the last one leads nowhere further. */
function walkToCell(grid, backwards) {
  const onwards = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
  while (walk(grid, backwards ? back : onwards)) {
    const cell = grid.shadowRoot.activeElement;
    if (faceOf(cell)) {
      openCell(grid, cell);
      return;
    }
  }
}

/** The server refused what was typed: it stands in the open cell again. */
list.refused = (grid, row, name, text) => {
  for (const cell of grid.shadowRoot.querySelectorAll("td")) {
    const face = faceOf(cell);
    if (face?.dataset.row === row && face.dataset.cell === name) {
      openCell(grid, cell, text);
      return;
    }
  }
};
