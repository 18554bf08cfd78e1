/*
 * Amounts as people write them: digits of both scripts, a comma or a point, thousands apart, the currency behind. When a
 * field is left, what it holds is brought into the form that it reads. What is no number stays as it is, for the portal to
 * refuse.
 */

const CURRENCY = /\s*(dhs?|mad|د\.م\.?|درهما?|دراهم)$/i;
const GROUPED = /^(-?\d{1,3})((?:([ .,])\d{3})(?:\3\d{3})*)(?:([.,])(\d+))?$/;

const written = (typed) => {
  const text = typed
    .replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt(0) & 15)
    .replace(/[\u200e\u200f\u061c]/g, "")
    .replace(/[\s٬]/g, " ")
    .replace(/[٫،]/g, ",")
    .replace(/\u2212/g, "-")
    .trim()
    .replace(CURRENCY, "");
  const grouped = GROUPED.exec(text);
  // One comma, or a point behind a nought, begins the decimals whatever follows.
  const parts = grouped && grouped[3] !== grouped[4] && !/^-?\d+,\d+$|^-?0/.test(text);
  if (parts) {
    return grouped[1] + grouped[2].replace(/\D/g, "") + (grouped[5] ? "," + grouped[5] : "");
  }
  return /^-?\d+([.,]\d+)?$/.test(text) ? text.replace(".", ",") : typed;
};

// Before the field itself reads what it holds.
document.addEventListener(
  "change",
  (event) => {
    const input = event.target;
    if (input.matches?.("vaadin-big-decimal-field > input") && written(input.value) !== input.value) {
      input.value = written(input.value);
      input.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
    }
  },
  true
);
