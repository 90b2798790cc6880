import type { TemplateResult } from "lit";

/** The part of Storybook's story format that ours use, so that a component needs no Storybook to be compiled. */
export type Globals = { locale: string; theme: string };
export type Meta = { title: string; component: string };
export type Story = { render(args: unknown, context: { globals: Globals }): TemplateResult };
