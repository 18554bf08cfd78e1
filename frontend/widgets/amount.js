/*
 * Amounts as people type and paste them: digits of both scripts, and thousands that stand apart.
 */

const plain = (text) =>
  text
    .replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 15)
    .replace(/[\s٬\u200e\u200f\u061c]/g, "")
    .replace(/[٫،]/g, ",");

const isGroup = (digits) => /^\d{3}$/.test(digits);

/**
 * A sign that stands twice, or before the other one, parts thousands and is left out, also while the last group is being
 * typed. Where the digits between are not three, it is left for the portal to refuse.
 */
const ungrouped = (text) => {
  for (const [thousands, decimal] of [[".", ","], [",", "."]]) {
    const isWhole = !text.includes(decimal);
    const [first, ...groups] = text.split(decimal)[0].split(thousands);
    const last = groups.pop();
    const isParted = last !== undefined && (groups.length > 0 || !isWhole);
    if (isParted && first && groups.every(isGroup) && (isGroup(last) || (isWhole && /^\d{0,2}$/.test(last)))) {
      return text.replaceAll(thousands, "");
    }
  }
  return text;
};

const inputOf = (event) =>
  event.target.matches?.("vaadin-big-decimal-field > input") && !event.target.readOnly ? event.target : null;

const typedIn = (event) => {
  if (event.type === "paste") {
    return event.clipboardData.getData("text");
  }
  if (event.type === "keypress") {
    return event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.key : "";
  }
  return event.inputType.startsWith("insert") ? event.data || "" : "";
};

// The field lets nothing through but Western digits and a comma; all else that writes a number is brought into that form.
for (const type of ["keypress", "paste", "beforeinput"]) {
  document.addEventListener(
    type,
    (event) => {
      const input = inputOf(event);
      const typed = input ? typedIn(event) : "";
      if (/^[-+\d,]*$/.test(typed) || !/^[-+\d.,]*$/.test(plain(typed))) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      input.setRangeText(plain(typed), input.selectionStart, input.selectionEnd, "end");
      input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    },
    true
  );
}

// Before the field itself reads what it holds.
document.addEventListener(
  "input",
  (event) => {
    const input = inputOf(event);
    const text = input && ungrouped(plain(input.value));
    if (input && text !== input.value) {
      input.value = text;
    }
  },
  true
);
