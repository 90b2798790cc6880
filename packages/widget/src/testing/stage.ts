import { html, render, type TemplateResult } from "lit";
import { FakeApi, type FakeState } from "./fake-api.ts";

export type Setting = { width?: number; theme?: "light" | "dark"; locale?: "fr" | "en"; state?: Partial<FakeState> };

/** A page of a given width with one API in memory; taken down by `strike`. */
export class Stage {
  readonly fake: FakeApi;
  readonly ground = document.createElement("div");
  readonly theme: "light" | "dark";
  readonly locale: "fr" | "en";

  constructor({ width = 1000, theme = "light", locale = "fr", state = {} }: Setting = {}) {
    this.fake = new FakeApi(state);
    this.theme = theme;
    this.locale = locale;
    this.ground.style.inlineSize = `${width}px`;
    document.body.append(this.ground);
    document.body.style.margin = "0";
    document.documentElement.lang = locale;
  }

  put(template: TemplateResult): HTMLElement {
    render(template, this.ground);
    return this.ground.firstElementChild as HTMLElement;
  }

  strike(): void {
    render(html``, this.ground);
    this.ground.remove();
    this.fake.uninstall();
  }
}
