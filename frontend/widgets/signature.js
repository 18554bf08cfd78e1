/*
 * A frame to sign in, with a finger, a pen or the mouse. Only the drawing is done here; each time the hand is lifted the
 * server gets the picture as it is then, dark on nothing, whatever the colours of the page.
 */

const INK = "#1d1d1b";
const WIDTH = 900;
const HEIGHT = 300;
const STROKE = 4;

class GhorfaSignature extends HTMLElement {
  connectedCallback() {
    if (this.canvas) {
      return;
    }
    this.canvas = document.createElement("canvas");
    this.canvas.width = WIDTH;
    this.canvas.height = HEIGHT;
    this.canvas.setAttribute("role", "img");
    this.canvas.setAttribute("aria-label", this.getAttribute("label") || "");
    this.append(this.canvas);
    this.canvas.addEventListener("pointerdown", (event) => this.begin(event));
    this.canvas.addEventListener("pointermove", (event) => this.move(event));
    this.canvas.addEventListener("pointerup", () => this.lift());
    this.canvas.addEventListener("pointercancel", () => this.lift());
  }

  place(event) {
    const frame = this.canvas.getBoundingClientRect();
    return [
      ((event.clientX - frame.left) * WIDTH) / frame.width,
      ((event.clientY - frame.top) * HEIGHT) / frame.height,
    ];
  }

  begin(event) {
    event.preventDefault();
    this.canvas.setPointerCapture(event.pointerId);
    this.last = this.place(event);
  }

  move(event) {
    if (!this.last) {
      return;
    }
    const here = this.place(event);
    const pen = this.canvas.getContext("2d");
    pen.strokeStyle = INK;
    pen.lineWidth = STROKE;
    pen.lineCap = "round";
    pen.beginPath();
    pen.moveTo(...this.last);
    pen.lineTo(...here);
    pen.stroke();
    this.last = here;
    this.drawn = true;
  }

  lift() {
    this.last = null;
    if (this.drawn) {
      const png = this.canvas.toDataURL("image/png").split(",")[1];
      this.dispatchEvent(new CustomEvent("signed", { detail: { png } }));
    }
  }

  clear() {
    this.canvas.getContext("2d").clearRect(0, 0, WIDTH, HEIGHT);
    this.drawn = false;
  }
}

customElements.define("ghorfa-signature", GhorfaSignature);
