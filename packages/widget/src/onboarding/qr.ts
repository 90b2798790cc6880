import { svg, type TemplateResult } from "lit";
import { create } from "qrcode";

/** A QR code as one path on white: it must stay dark on light whatever the theme, or no telephone reads it. */
export function qrView(text: string, label: string): TemplateResult {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  let path = "";
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) if (modules.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
  }
  return svg`<svg class="qr" role="img" aria-label=${label} viewBox="-3 -3 ${size + 6} ${size + 6}" shape-rendering="crispEdges">
    <rect x="-3" y="-3" width=${size + 6} height=${size + 6} fill="#ffffff"></rect>
    <path d=${path} fill="#1b1f2a"></path>
  </svg>`;
}
