/*
 * What the room's screens do in the browser itself, because eighty members are keyed in faster than a server answers:
 * finding a member by number, answering a roll call, and the keys that press a button. Nothing is decided here.
 * Each part only tells the server what was keyed in, always naming the member who was on the screen at that moment.
 */

const room = (window.GhorfaRoom = window.GhorfaRoom || {});

/* --- Numbers ---------------------------------------------------------------------------------- */

const EASTERN_DIGITS = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹";

function digits(text) {
  return [...text].map((c) => (EASTERN_DIGITS.indexOf(c) >= 0 ? EASTERN_DIGITS.indexOf(c) % 10 : c)).join("");
}

const isNumber = (text) => /^\d+$/.test(text);

/** How well a member answers to a number: exactly before as a beginning; 0 is not at all. Nothing typed finds everybody. */
function rankOfNumber(option, query) {
  const number = option.dataset.number || "";
  return !query ? 1 : number === query ? 9 : number.startsWith(query) ? 5 : 0;
}

function tell(host, type, detail) {
  host.dispatchEvent(new CustomEvent(type, { detail }));
}

/** On a narrow screen the page begins with the quorum: the head of the page is a scroll away. */
room.begin = (host) => {
  if (window.matchMedia("(max-width: 52rem)").matches && !host.begun) {
    host.begun = true;
    host.querySelector(".quorum-strip")?.scrollIntoView({ block: "start" });
  }
};

/* --- Finding a member ------------------------------------------------------------------------- */

/** How long an answer to a name is waited for, in milliseconds; an open dialog, for one, keeps a question from arriving. */
const PATIENCE = 5000;

/**
 * A text field over a list box: typing narrows the list, the best answer is always the active one. A number is found here
 * and at once; for a name the server is asked, because how names are spelt is known in one place only.
 */
class Finder {
  constructor(host, input, list) {
    this.host = host;
    this.input = input;
    this.list = list;
    this.only = "";
    /** The text that the list answers to. */
    this.asked = null;
    /** Whether the active one was chosen by hand and not only because it answers best. */
    this.locked = false;
    this.waiting = new Set();
    list.id = list.id || "list-" + Math.random().toString(36).slice(2);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "true");
    input.setAttribute("autocomplete", "off");
  }

  options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  visible() {
    return this.options().filter((option) => !option.hidden);
  }

  /** Asks the server who answers to a name, again each time: a question may be lost, and so may its answer. */
  ask(typed, use, giveUp = () => {}) {
    const question = { typed, use };
    question.limit = setTimeout(() => {
      this.waiting.delete(question);
      giveUp();
    }, PATIENCE);
    this.waiting.add(question);
    tell(this.host, "room-find", { typed });
  }

  answer(typed, ranks) {
    for (const question of [...this.waiting].filter((one) => one.typed === typed)) {
      clearTimeout(question.limit);
      this.waiting.delete(question);
      question.use((option) => ranks[option.dataset.member] || 0);
    }
  }

  /** Narrows the list to what is typed, and then does something, unless something else was typed meanwhile. */
  refresh(then = () => {}) {
    const typed = this.input.value;
    const query = digits(typed.trim());
    if (!query || isNumber(query)) {
      this.show(typed, (option) => rankOfNumber(option, query));
      then();
      return;
    }
    this.ask(typed, (rank) => {
      if (this.input.value === typed) {
        this.show(typed, rank);
        then();
      }
    });
  }

  /** Does something with the list as it is narrowed to what is typed. */
  settled(then) {
    if (this.asked === this.input.value) {
      then();
    } else {
      this.refresh(then);
    }
  }

  /** How well an option answers, if it is one of those that are shown at all. */
  rank(option, rank) {
    return !this.only || option.dataset.state === this.only ? rank(option) : 0;
  }

  best(rank) {
    return this.options().reduce(
      (best, option) => (this.rank(option, rank) > (best ? this.rank(best, rank) : 0) ? option : best),
      null
    );
  }

  /** While the text is the same the active one stays if still shown; one chosen by hand need not answer to the text. */
  show(typed, rank) {
    const active = this.asked === typed ? this.active : null;
    const stays = this.locked ? () => 1 : rank;
    const kept = active && this.options().find((option) => option.id === active.id && this.rank(option, stays));
    this.asked = typed;
    this.locked = this.locked && (!active || !!kept);
    for (const option of this.options()) {
      option.hidden = option !== kept && this.rank(option, rank) === 0;
    }
    this.activate(kept || (typed.trim() ? this.best(rank) : null));
  }

  activate(option) {
    for (const other of this.options()) {
      other.setAttribute("aria-selected", String(other === option));
    }
    this.active = option;
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
    this.host.classList.toggle("found", !!option);
  }

  step(by) {
    const shown = this.visible();
    if (shown.length) {
      const at = shown.indexOf(this.active);
      this.activate(shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length]);
    }
  }

  put(text) {
    this.input.value = text;
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
  }

  clear() {
    this.activate(null);
    this.put("");
  }
}

/** The server's answer to a name: who answers to it, and how well. */
room.answer = (host, typed, ranks) => host.finder.answer(typed, JSON.parse(ranks));

/* --- Attendance ------------------------------------------------------------------------------- */

/** The state that a letter means, in both scripts and whatever the language of the page. */
const STATE_LETTERS = {
  "م": "PRESENT", p: "PRESENT",
  "ع": "EXCUSED", e: "EXCUSED",
  "غ": "UNEXCUSED", a: "UNEXCUSED",
  "ت": "LATE", l: "LATE", r: "LATE",
  "ص": "LEFT", d: "LEFT",
};
const STATE_DIGITS = { 1: "PRESENT", 2: "EXCUSED", 3: "UNEXCUSED", 4: "LATE", 5: "LEFT" };

/**
 * The attendance list. After a number a letter is a state, after letters a digit is; after Enter or an arrow both are.
 * So a member is 1 2 ع, or b e 2, and who keys it in never waits for the server in between.
 */
room.attendance = (host) => {
  if (host.finder) {
    host.finder.refresh();
    return;
  }
  const field = host.querySelector("vaadin-text-field");
  const input = field.querySelector("input");
  const finder = new Finder(host, input, host.querySelector("[role=listbox]"));
  host.finder = finder;
  const pending = new Set();
  // An arrow was pressed before the answer: whom it chooses is not known yet, so no state is taken for anybody.
  let stepping = false;
  let telling = 0;

  const choose = (option) => {
    clearTimeout(telling);
    if (option) {
      tell(host, "roll-choose", { member: option.dataset.member });
    }
  };
  const mark = (option, state) => {
    clearTimeout(telling);
    tell(host, "roll-mark", { member: option.dataset.member, state });
  };
  const markActive = (state) => {
    mark(finder.active, state);
    finder.clear();
  };
  const say = (entry, words) => room.say(host, `${entry.called || entry.name}: ${words}`);
  /** The name comes back selected, so that keys for the next member replace it; what is being typed stays as it is. */
  const notTaken = (entry, words) => {
    say(entry, words);
    if (!input.value) {
      finder.put(entry.name);
      input.select();
    }
  };
  /** The state was keyed in before the answer to the name came; the field is free for the next member meanwhile. */
  const markOnceFound = (name, state) => {
    const entry = { name };
    pending.add(entry);
    finder.clear();
    finder.ask(
      name,
      (rank) => {
        if (!pending.delete(entry)) {
          return;
        }
        const option = finder.best(rank);
        if (option) {
          mark(option, state);
        } else {
          notTaken(entry, host.dataset.notFound);
        }
      },
      () => pending.delete(entry) && notTaken(entry, host.dataset.noAnswer)
    );
  };
  /** What is not recorded yet is dropped first; only then is the last act taken back. */
  const undo = () => {
    const last = [...pending].at(-1);
    if (last) {
      pending.delete(last);
      say(last, host.dataset.dropped);
    } else {
      tell(host, "roll-undo", {});
    }
  };

  // What was added is read from the field, not from the key: the keyboards of telephones name no keys.
  let before = "";
  input.addEventListener("input", () => {
    const value = input.value;
    const added = value.length === before.length + 1 && value.startsWith(before) ? digits(value.at(-1).toLowerCase()) : "";
    const asked = digits(before.trim());
    if (added === "*" && !asked) {
      finder.clear();
      tell(host, "roll-all", {});
      return;
    }
    if (added && asked) {
      const byLetter = (finder.locked || isNumber(asked)) && STATE_LETTERS[added];
      const byDigit = (finder.locked || !isNumber(asked)) && STATE_DIGITS[added];
      const state = byLetter || byDigit;
      if (state && finder.asked === before && finder.active) {
        markActive(state);
        return;
      }
      if (state && finder.asked !== before && !stepping) {
        markOnceFound(before, state);
        return;
      }
    }
    finder.locked = false;
    stepping = false;
    before = value;
    clearTimeout(telling);
    finder.refresh(() => {
      clearTimeout(telling);
      telling = setTimeout(() => choose(finder.active), 250);
    });
  });
  input.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.code === "KeyZ" && !input.value) {
      event.preventDefault();
      undo();
    } else if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      stepping = true;
      finder.settled(() => {
        stepping = false;
        finder.step(event.key === "ArrowDown" ? 1 : -1);
        finder.locked = true;
        choose(finder.active);
      });
    } else if (event.key === "Enter" && (finder.active || finder.asked !== input.value)) {
      event.preventDefault();
      finder.locked = true;
      finder.settled(() => {
        finder.locked = !!finder.active;
        choose(finder.active);
      });
    } else if (event.key === "Escape") {
      finder.clear();
    } else if (finder.locked && finder.active && event.key.length === 1 && finder.asked === input.value) {
      // The member was chosen without anything in the field that a state could follow.
      const key = digits(event.key.toLowerCase());
      const state = STATE_LETTERS[key] || STATE_DIGITS[key];
      if (state) {
        event.preventDefault();
        markActive(state);
      }
    }
  });
  finder.list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      finder.asked = input.value;
      finder.activate(option);
      finder.locked = true;
      choose(option);
    }
  });
  host.addEventListener("roll-only", (event) => {
    finder.only = event.detail.state;
    finder.refresh();
  });
  host.addEventListener("roll-behind", (event) => {
    const option = finder.options().find((one) => one.dataset.member === event.detail.member);
    if (option) {
      const name = option.dataset.number;
      notTaken({ name, called: `${name} ${option.querySelector(".first").textContent}` }, host.dataset.behind);
    }
  });
  finder.refresh();
};

/** Says what became of what was keyed in, long enough to be seen by whoever was looking at a paper. */
room.say = (host, sentence) => {
  const line = document.createElement("div");
  line.textContent = sentence;
  host.querySelector("[role=log]").append(line);
  setTimeout(() => line.remove(), 60_000);
};

/** A state was keyed in for a member while a question was open, which has to be answered first. */
room.behind = (host, member) => host.dispatchEvent(new CustomEvent("roll-behind", { detail: { member } }));

/** Shows only the members in one state; an empty state shows all. */
room.only = (host, state) => host.dispatchEvent(new CustomEvent("roll-only", { detail: { state } }));

/* --- Who speaks ------------------------------------------------------------------------------- */

/** A field that names a speaker: two digits name a member at once, letters and Enter the best answer. */
room.speaker = (host) => {
  if (host.finder) {
    host.finder.refresh();
    return;
  }
  const input = host.querySelector("vaadin-text-field input");
  const list = host.querySelector("[role=listbox]");
  const finder = new Finder(host, input, list);
  host.finder = finder;
  const show = () => {
    const open = !!input.value.trim() && finder.visible().length > 0;
    list.classList.toggle("open", open);
    input.setAttribute("aria-expanded", String(open));
  };
  const pick = (option) => {
    const key = option.dataset.member;
    finder.clear();
    show();
    tell(host, "speaker-pick", { key });
  };
  input.addEventListener("input", () => {
    finder.refresh(show);
    const typed = digits(input.value.trim());
    if (/^\d{2}$/.test(typed) && finder.active && finder.active.dataset.number === String(Number(typed))) {
      pick(finder.active);
    } else if (/^0\d$/.test(typed)) {
      const option = finder.options().find((one) => one.dataset.number === String(Number(typed)));
      if (option) {
        pick(option);
      }
    }
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      finder.settled(() => {
        finder.step(event.key === "ArrowDown" ? 1 : -1);
        show();
      });
    } else if (event.key === "Enter" && input.value.trim()) {
      event.preventDefault();
      finder.settled(() => {
        if (finder.active) {
          pick(finder.active);
        } else {
          const name = input.value.trim();
          finder.clear();
          show();
          tell(host, "speaker-other", { name });
        }
      });
    } else if (event.key === "Escape") {
      finder.clear();
      show();
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      pick(option);
    }
  });
  finder.refresh();
  show();
};

/* --- Roll call -------------------------------------------------------------------------------- */

const CHOICES = ["FOR", "AGAINST", "ABSTAIN", "RECUSED", "NOT_VOTING"];

/** The letters of a choice in both scripts, beside the digits 1 to 5 that every keyboard has in the same place. */
const CHOICE_LETTERS = {
  "م": "FOR", p: "FOR", f: "FOR",
  "ض": "AGAINST", c: "AGAINST",
  "ا": "ABSTAIN", "إ": "ABSTAIN", a: "ABSTAIN",
  "ح": "RECUSED", "ت": "RECUSED", r: "RECUSED",
  "س": "NOT_VOTING", n: "NOT_VOTING",
};

/**
 * One key for each member; the next one without an answer is called at once, and Backspace takes the last one back.
 * Called again it takes over what is really recorded. A reader who only looks on has no member to answer for.
 */
room.call = (host, recorded) => {
  const entries = () => [...host.querySelectorAll("[data-ballot]")];
  const find = (ballot) => entries().find((entry) => entry.dataset.ballot === ballot);
  const part = (name) => host.querySelector(`[data-part=${name}]`);
  const named = (entry) => entry.querySelector("[data-name]").textContent;
  const acts = !!part("name");

  const call = (entry) => {
    host.current = entry ? entry.dataset.ballot : "";
    for (const other of entries()) {
      if (other === entry) {
        other.setAttribute("aria-current", "true");
      } else {
        other.removeAttribute("aria-current");
      }
    }
    host.classList.toggle("complete", !entry);
    if (entry) {
      entry.scrollIntoView({ block: "nearest" });
    }
    part("name").textContent = entry ? named(entry) : host.dataset.complete;
    part("number").textContent = entry ? entry.dataset.number : "✓";
  };
  const next = (from) => {
    const all = entries();
    const start = from ? all.indexOf(from) + 1 : 0;
    return [...all.slice(start), ...all.slice(0, start)].find((entry) => !entry.dataset.choice);
  };

  const known = JSON.parse(recorded);
  for (const entry of entries()) {
    const choice = known[entry.dataset.ballot];
    if (choice) {
      entry.dataset.choice = choice;
    } else {
      delete entry.dataset.choice;
    }
  }
  if (!acts) {
    return;
  }
  const current = find(host.current);
  call(current && !current.dataset.choice ? current : next(null));
  if (host.given) {
    host.given = host.given.filter((ballot) => known[ballot]);
    return;
  }
  host.given = entries().filter((entry) => entry.dataset.choice).map((entry) => entry.dataset.ballot);

  const answer = (choice) => {
    const entry = find(host.current);
    if (!entry) {
      return;
    }
    entry.dataset.choice = choice;
    host.given = host.given.filter((ballot) => ballot !== entry.dataset.ballot);
    host.given.push(entry.dataset.ballot);
    tell(host, "call-answer", { member: entry.dataset.ballot, choice });
    const following = next(entry);
    const said = host.querySelector(`[data-choose=${choice}] .words`).textContent;
    part("aloud").textContent =
      `${named(entry)}: ${said}. ` +
      (following ? `${following.dataset.number} ${named(following)}` : host.dataset.complete);
    call(following);
  };
  const undo = () => {
    const entry = find(host.given.pop());
    if (entry) {
      delete entry.dataset.choice;
      tell(host, "call-undo", { member: entry.dataset.ballot });
      call(entry);
      part("aloud").textContent = `${entry.dataset.number} ${named(entry)}`;
    }
  };

  host.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const place = /^(?:Digit|Numpad)([1-5])$/.exec(event.code);
    const choice = place ? CHOICES[place[1] - 1] : CHOICE_LETTERS[event.key.toLowerCase()];
    if (choice) {
      event.preventDefault();
      if (!event.repeat) {
        answer(choice);
      }
    } else if (event.key === "Backspace") {
      event.preventDefault();
      undo();
    }
  });
  host.addEventListener("click", (event) => {
    const button = event.target.closest("[data-choose]");
    const entry = event.target.closest("[data-ballot]");
    if (button) {
      answer(button.dataset.choose);
    } else if (entry) {
      call(entry);
    }
    host.focus({ preventScroll: true });
  });
  host.focus({ preventScroll: true });
};

/* --- Keys that press a button ----------------------------------------------------------------- */

/**
 * While the element is on the page, a key named by data-hotkey on something inside it presses that thing, or puts the
 * cursor into it if it is a field. An open dialog comes first.
 */
room.hotkeys = (host) => {
  if (host.hotkeys) {
    return;
  }
  host.hotkeys = (event) => {
    if (!host.isConnected) {
      document.removeEventListener("keydown", host.hotkeys, true);
      host.hotkeys = null;
      return;
    }
    const typing = event.key.length === 1 && event.target.matches?.("input, textarea");
    if (typing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (document.querySelector("vaadin-dialog[opened], vaadin-confirm-dialog[opened]")) {
      return;
    }
    const target = [...host.querySelectorAll("[data-hotkey]")].find(
      (one) => one.dataset.hotkey === event.key && one.offsetParent !== null && !one.disabled
    );
    if (target) {
      event.preventDefault();
      event.stopPropagation();
      const field = target.matches("vaadin-text-field") && target.querySelector("input");
      if (field) {
        field.focus();
      } else {
        target.click();
      }
    }
  };
  document.addEventListener("keydown", host.hotkeys, true);
};
