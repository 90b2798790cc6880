import { html, type TemplateResult } from "lit";
import type { Portal } from "./portal-context.ts";
import { hrefOf, type Route } from "./route.ts";
import "../features/assistants/assistants-page.ts";
import "../features/calls/calls-page.ts";
import "../features/home/home-page.ts";
import "../features/tenants/tenants-page.ts";

interface PageOf {
  title(portal: Portal): string;
  render(route: Route): TemplateResult;
}

const PAGES: Record<string, PageOf> = {
  "": { title: ({ words }) => words.home.title, render: (route) => html`<portal-home .route=${route}></portal-home>` },
  entreprises: {
    title: ({ words }) => words.tenants.title,
    render: (route) => html`<portal-tenants .route=${route}></portal-tenants>`,
  },
  assistants: {
    title: ({ words }) => words.assistants.title,
    render: (route) => html`<portal-assistants .route=${route}></portal-assistants>`,
  },
  appels: {
    title: ({ words }) => words.calls.title,
    render: (route) => html`<portal-calls .route=${route}></portal-calls>`,
  },
};

/** The page at that address, with its title. */
export function pageAt(route: Route, portal: Portal): { title: string; content: TemplateResult } {
  const page = PAGES[route.path[0] ?? ""];
  if (page) return { title: page.title(portal), content: page.render(route) };
  const { notFound } = portal.words;
  const content = html`<div class="lost">
    <h1>${notFound.title}</h1>
    <p class="soft">${notFound.text}</p>
    <a class="button" href=${hrefOf("/")}>${notFound.back}</a>
  </div>`;
  return { title: notFound.title, content };
}
